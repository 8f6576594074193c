import { basename } from 'node:path';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { applicationId } from './format.ts';

/** The first bytes of the file that decide whether it is worth opening at all. */
export const headerBytes = 100;

export type Header = {
  /** The file was left in write-ahead mode: another program has had it open. */
  readonly writeAhead: boolean;
};

const magic = 'SQLite format 3\0';

/** Kinds of file that people open by mistake, by their first bytes. */
const kinds: readonly { readonly starts: string; readonly looksLike: string }[] = [
  { starts: '%PDF-', looksLike: 'a PDF document' },
  { starts: 'PK\x03\x04', looksLike: 'a ZIP archive or a spreadsheet (such as XLSX)' },
  { starts: '\xd0\xcf\x11\xe0', looksLike: 'an old Office document (such as XLS)' },
  { starts: '\x89PNG', looksLike: 'a picture' },
  { starts: '\xff\xd8\xff', looksLike: 'a picture' },
  { starts: 'GIF8', looksLike: 'a picture' },
  { starts: '\x1f\x8b', looksLike: 'a compressed file' },
  { starts: '7z\xbc\xaf', looksLike: 'a compressed file' },
  { starts: '{', looksLike: 'a JSON text, perhaps a case document; import it instead' },
  { starts: '<', looksLike: 'a web page or an XML text' },
  { starts: 'MZ', looksLike: 'a program' },
  { starts: '\x7fELF', looksLike: 'a program' },
];

/** `mayBeOurs`: a damaged beginning looks like this too, so that reading what is left is worth a try. */
function notOurs(path: string, looksLike: string, mayBeOurs = false): Result<never> {
  return fail(
    'not-a-workspace',
    `"${basename(path)}" is not a Casewright workspace: it looks like ${looksLike}. The file was not changed. Choose a file that ends in .casewright.`,
    { path, looksLike, ...(mayBeOurs ? { mayBeOurs } : {}) },
  );
}

/** Reads the header of what should be a workspace; else says what the file looks like instead. */
export function readHeader(path: string, bytes: Uint8Array, size: number): Result<Header> {
  if (size === 0) return notOurs(path, 'an empty file');
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!text.startsWith(magic)) {
    const known = kinds.find((kind) => text.startsWith(kind.starts));
    if (known) return notOurs(path, known.looksLike);
    if (text.replaceAll('\0', '') === '') return notOurs(path, 'a file whose beginning was wiped (all zeros)', true);
    if (isText(text)) return notOurs(path, 'a text file');
    return notOurs(path, 'something that this program does not know', true);
  }
  if (bytes.byteLength < headerBytes) {
    return fail(
      'damaged',
      `"${basename(path)}" is cut off: only its first ${size} bytes are there. The file was not changed. Look for an earlier version.`,
      { path, size },
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(68) !== applicationId) return notOurs(path, "another program's database", true);
  const modes = [view.getUint8(18), view.getUint8(19)];
  // A larger one opens without a word where it is the first, and then no edit can be kept.
  if (modes.some((mode) => mode !== 1 && mode !== 2)) {
    return fail(
      'damaged',
      `"${basename(path)}" is damaged: its first bytes do not say how it may be written. The file was not changed. Look for an earlier version, or read what is left of it into a new file.`,
      { path },
    );
  }
  return ok({ writeAhead: modes.includes(2) });
}

function isText(text: string): boolean {
  return !/[\0-\x08\x0e-\x1f]/.test(text);
}
