/** Blocks of cells as spreadsheets put them on the clipboard beside the text: a table that also says what each cell holds. */
import { parseTable } from './table-text.ts';

/** A cell that was copied: what it shows, and the number that it holds where the clipboard tells. */
export type CopiedCell = { readonly text: string; readonly held: number | null };

/** A cell to be copied. The text of a number has all its digits, for programs that read only the text. */
export type CellToCopy = { readonly text: string; readonly value: number | null; readonly percent: boolean };

/** LibreOffice says it in the first, Excel in the second. */
const heldBy = ['sdval', 'x:num'] as const;
const mostSpan = 1000;

/**
 * What was copied. The text is what counts; the numbers of the table are laid beside it only when both are the same
 * block, so that a cell can never take its neighbour's number.
 */
export function readCopied(text: string, html: string): readonly (readonly CopiedCell[])[] {
  const shown = parseTable(text);
  const table = html === '' ? [] : readTable(html);
  if (shown.length === 0) return table;
  const fits = table.length === shown.length && widthOf(table) === widthOf(shown);
  return shown.map((row, rowIndex) =>
    row.map((cell, column) => ({ text: cell, held: fits ? (table[rowIndex]?.[column]?.held ?? null) : null })),
  );
}

const widthOf = (rows: readonly (readonly unknown[])[]): number => Math.max(0, ...rows.map((row) => row.length));

/** The first table of a page, with joined cells taken apart. The page is read, never shown: nothing in it runs. */
function readTable(html: string): readonly (readonly CopiedCell[])[] {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  const rows = [...(table?.rows ?? [])].map((): CopiedCell[] => []);
  [...(table?.rows ?? [])].forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of row.cells) {
      const here = rows[rowIndex] ?? [];
      while (here[column] !== undefined) column++;
      const [across, down] = [Math.min(cell.colSpan, mostSpan), Math.min(cell.rowSpan, rows.length - rowIndex)];
      for (let below = 0; below < Math.max(1, down); below++) {
        for (let beside = 0; beside < across; beside++) {
          const target = rows[rowIndex + below];
          if (target) target[column + beside] = below + beside === 0 ? copiedCell(cell) : { text: '', held: null };
        }
      }
      column += across;
    }
  });
  return rows.map((row) => Array.from(row, (cell: CopiedCell | undefined) => cell ?? { text: '', held: null }));
}

function copiedCell(cell: HTMLTableCellElement): CopiedCell {
  const text = cell.textContent.replace(/\s+/g, ' ').trim();
  for (const name of heldBy) {
    // Calc writes the decimal mark of the sheet's language, and never groups digits.
    const held = cell.getAttribute(name)?.trim().replace(',', '.') ?? '';
    if (held !== '' && Number.isFinite(Number(held))) return { text, held: Number(held) };
  }
  return { text, held: null };
}

/** The block for a spreadsheet: the numbers themselves, whatever language its machine counts in. */
export function formatHtml(rows: readonly (readonly CellToCopy[])[]): string {
  const body = rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('\n');
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table>\n${body}\n</table></body></html>`;
}

function cellHtml({ text, value, percent }: CellToCopy): string {
  const words = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  if (value === null) return `<td>${words}</td>`;
  // 1033 is the English in which the format is written; Calc takes the number only where a format stands with it.
  const format = percent ? '1033;1033;0.00%' : '1033;';
  return `<td align="right" sdval="${value}" sdnum="${format}" x:num="${value}">${words}</td>`;
}
