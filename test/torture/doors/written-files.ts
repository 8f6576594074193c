import { writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import Papa from 'papaparse';
import { run } from '../../report/tools.ts';

/** What a spreadsheet would run, by rules of its own: looked at as it would be after it is read. */
export function runningCells(csv: string): string[] {
  const rows = Papa.parse<string[]>(csv.replace(/^\uFEFF/, '')).data;
  return rows.flat().filter((cell) => {
    if (cell === '' || Number.isFinite(Number(cell))) return false;
    const read = cell.normalize('NFKC').replace(/[\p{Cf}\p{Z}\s]/gu, '');
    return /^[=+\-@]/.test(read) || /^[\t\r\n\0]/.test(cell);
  });
}

/** What a reader of the PDF would run, start or ask for. A text is no name in it, whatever it says. */
export async function runningParts(pdf: Uint8Array, folder: string): Promise<string[]> {
  const path = join(folder, 'report.pdf');
  await writeFile(path, pdf);
  const objects = JSON.parse(run('qpdf', '--json', path)) as unknown;
  const found: string[] = [];
  const pending: unknown[] = [objects];
  const forbidden = ['/JavaScript', '/JS', '/Launch', '/OpenAction', '/AA', '/EmbeddedFile', '/SubmitForm', '/GoToR'];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'string' && forbidden.includes(next)) found.push(next);
    if (typeof next !== 'object' || next === null) continue;
    for (const [key, value] of Object.entries(next)) {
      if (forbidden.includes(key)) found.push(key);
      if (key === '/URI' && typeof value === 'string' && !value.startsWith('u:https://'))
        found.push(`a link to ${value}`);
      pending.push(value);
    }
  }
  return found;
}

/** Whether a name is one file of that folder, on every system, and shows itself as it is. */
export function isSafeName(name: string, folder = '/folder'): boolean {
  return (
    name === basename(name) &&
    dirname(resolve(folder, name)) === folder &&
    !/[\p{Cc}\p{Cf}\\/:*?"<>|]/u.test(name) &&
    !/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name) &&
    !/^[.\s]|[.\s]$/.test(name)
  );
}
