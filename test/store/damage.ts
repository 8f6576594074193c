import { readFileSync, writeFileSync } from 'node:fs';
import { connectReadOnly, disconnect } from '#electron/store/sqlite.ts';

export const pageBytes = 4096;

/** The numbers of the pages that hold a table or an index, by the name of it. */
export function pagesOf(path: string): ReadonlyMap<string, readonly number[]> {
  const db = connectReadOnly(path);
  try {
    const rows = db
      .prepare<[], { name: string; pageno: number }>('SELECT name, pageno FROM dbstat ORDER BY name, pageno')
      .all();
    const pages = new Map<string, number[]>();
    for (const { name, pageno } of rows) pages.set(name, [...(pages.get(name) ?? []), pageno]);
    return pages;
  } finally {
    disconnect(db);
  }
}

/** Fills whole pages with zeros, as a disk does that has lost them. */
export function wipePages(path: string, pages: readonly number[]): void {
  const bytes = readFileSync(path);
  for (const page of pages) bytes.fill(0, (page - 1) * pageBytes, page * pageBytes);
  writeFileSync(path, bytes);
}

/** Changes one text to another of the same length, wherever it first stands at or after `from`. */
export function replaceText(path: string, text: string, other: string, from = 0): number {
  const bytes = readFileSync(path);
  const at = bytes.indexOf(text, from);
  if (at < 0 || text.length !== other.length) throw new Error(`no ${text} to replace`);
  bytes.write(other, at);
  writeFileSync(path, bytes);
  return at;
}
