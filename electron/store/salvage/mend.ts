import { closeSync, fstatSync, ftruncateSync, openSync, readFileSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { headerBytes } from '../header.ts';
import { migrate } from '../migrations/index.ts';
import { connectInMemory, connectReadOnly, disconnect, statement } from '../sqlite.ts';

/**
 * An empty workspace of our own. A saved file is written by VACUUM, which puts the description of the tables and the
 * first page of each table at the same places in every file; so these pages can stand in for damaged ones.
 */
export type Template = {
  readonly pageBytes: number;
  readonly bytes: Buffer;
  /** The pages that describe the tables, from 1 on. */
  readonly schemaPages: readonly number[];
};

export function makeTemplate(folder: string, version: number): Template {
  const path = join(folder, 'empty.casewright');
  rmSync(path, { force: true });
  const db = connectInMemory();
  try {
    migrate(db, undefined, version);
    statement(db, 'VACUUM INTO ?').run(path);
  } finally {
    disconnect(db);
  }
  const file = connectReadOnly(path);
  try {
    const pages = file
      .prepare<[], { pageno: number }>("SELECT pageno FROM dbstat WHERE name = 'sqlite_schema' ORDER BY pageno")
      .all();
    return {
      pageBytes: Number(file.pragma('page_size', { simple: true })),
      bytes: readFileSync(path),
      schemaPages: pages.map(({ pageno }) => pageno),
    };
  } finally {
    disconnect(file);
  }
}

/**
 * Puts a header that fits over that of the copy: one flipped bit in it, or a file that was cut off, would keep SQLite
 * from reading anything. With `schema` also the description of the tables is ours.
 */
export function mendCopy(path: string, template: Template, parts: { readonly schema: boolean }): void {
  const file = openSync(path, 'r+');
  try {
    const pageBytes = parts.schema ? template.pageBytes : pageBytesOf(file, template.pageBytes);
    // A file that was cut off is filled up with zeros: to a whole page, and so far that each table has its first one.
    const count = Math.max(Math.ceil(fstatSync(file).size / pageBytes), template.bytes.length / template.pageBytes);
    ftruncateSync(file, count * pageBytes);
    if (parts.schema) {
      for (const page of template.schemaPages) {
        const at = (page - 1) * pageBytes;
        writeSync(file, template.bytes, at, pageBytes, at);
      }
    }
    const header = Buffer.from(template.bytes.subarray(0, headerBytes));
    header.writeUInt16BE(pageBytes === 65_536 ? 1 : pageBytes, 16);
    header.writeUInt32BE(count, 28);
    writeSync(file, header, 0, headerBytes, 0);
  } finally {
    closeSync(file);
  }
}

/** What the header says, where that is a size which a page can have. */
function pageBytesOf(file: number, usual: number): number {
  const field = Buffer.alloc(2);
  readSync(file, field, 0, 2, 16);
  const said = field.readUInt16BE(0) === 1 ? 65_536 : field.readUInt16BE(0);
  return said >= 512 && (said & (said - 1)) === 0 ? said : usual;
}
