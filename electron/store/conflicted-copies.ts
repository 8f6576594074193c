import { open, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { StoreEnvironment } from './environment.ts';
import { hashFile } from './files/copy.ts';
import { extension } from './format.ts';
import { headerBytes, readHeader } from './header.ts';
import { readSettings, type Settings } from './settings.ts';

/**
 * The names that sync tools give to the second of two versions, as what follows the name of the first. Numbers and
 * names of computers alone would also fit copies that a person made on purpose, so they are asked for in the exact
 * form that a tool writes.
 */
const patterns: readonly { readonly tool: string; readonly rest: RegExp }[] = [
  // "(Ann's conflicted copy 2026-11-26)", "(conflicted copy 2026-11-26 101500)", "(Ann-PC's conflicted copy 2026-11-26 (1))"
  {
    tool: 'Dropbox, Nextcloud, ownCloud, Box',
    rest: /^ \((?:[^()]* )?conflict(?:ed|ing)? copy(?: [^()]*(?:\(\d+\))?)?\)$/i,
  },
  // The same in German, French, Spanish, Italian, Portuguese and Dutch.
  {
    tool: 'Dropbox in other languages',
    rest: /^ \([^()]*(?:in konflikt stehende kopie|konfliktkopie|copie en conflit|copia en conflicto|copia in conflitto|cópia em conflito|conflicterende kopie)[^()]*(?:\(\d+\))?\)$/iu,
  },
  { tool: 'Dropbox', rest: /^ \((?:case|unicode encoding|whitespace|selective sync) conflict(?: \d+)?\)$/i },
  { tool: 'Nextcloud before 2.6', rest: /^_conflict-\d{8}-\d{6}$/i },
  { tool: 'Syncthing', rest: /^\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{7})?$/i },
  { tool: 'Resilio Sync', rest: /^\.conflict(?:\.\d+)?$/i },
  { tool: 'Seafile', rest: /^ \(SFConflict [^()]*\d{4}-\d{2}-\d{2}[^()]*\)$/i },
  { tool: 'pCloud, MEGA', rest: /^ \(?\[?conflict(?:ed)?\]?(?: \d+)?\)?$/i },
  { tool: 'Synology Drive', rest: /^_[^_]+_[A-Z][a-z]{2}-\d{2}-\d{6}-\d{4}_(?:Conflict|CaseConflict)$/i },
  { tool: 'Google Drive', rest: /^ \(\d{1,2}\)$/ },
  { tool: 'Google Drive', rest: /^ ?\[conflict\]$/i },
  { tool: 'iCloud', rest: /^ \d$/ },
  { tool: 'OneDrive', rest: /^-(?:DESKTOP|LAPTOP|SURFACE|WIN)-[A-Z0-9]+(?:-\d+)?$/i },
  { tool: 'OneDrive', rest: /^-[A-Z0-9-]*(?:MacBook|iMac|Mac-?mini|Mac-?Studio|-PC)[A-Z0-9-]*$/i },
];

/** Which of the names in a folder look like conflicted copies of `name`. `host`: this computer, whose name OneDrive appends. */
export function conflictedNames(name: string, siblings: readonly string[], host: string): string[] {
  const stem = stemOf(name);
  const ownComputer = `-${host.split('.')[0] ?? host}`.toLowerCase();
  return siblings.filter((sibling) => {
    const other = stemOf(sibling);
    if (stem === null || !other?.toLowerCase().startsWith(stem.toLowerCase())) return false;
    const rest = other.slice(stem.length);
    return (
      patterns.some((pattern) => pattern.rest.test(rest)) ||
      (host !== '' && rest.toLowerCase().replace(/-\d+$/, '') === ownComputer)
    );
  });
}

const stemOf = (name: string): string | null =>
  name.toLowerCase().endsWith(extension) && !name.startsWith('.') ? name.slice(0, -extension.length) : null;

export type FoundCopy = { readonly path: string; readonly modifiedAt: string };

/**
 * The conflicted copies beside a file that are workspaces by their first bytes, newest first. They are not opened.
 * One whose work was taken in already, as it is now, has nothing to offer.
 */
export async function findConflictedCopies(
  path: string,
  env: Pick<StoreEnvironment, 'host' | 'home'>,
): Promise<FoundCopy[]> {
  const folder = dirname(path);
  const names = conflictedNames(basename(path), await readdir(folder).catch(() => []), env.host);
  if (names.length === 0) return [];
  const { takenIn = [] } = await readSettings(env.home).catch((): Settings => ({}));
  const found = await Promise.all(names.map((name) => lookAt(join(folder, name), takenIn)));
  return found
    .filter((copy) => copy !== null)
    .sort((a, b) => (a.modifiedAt < b.modifiedAt ? 1 : a.modifiedAt > b.modifiedAt ? -1 : 0));
}

/** Null for what is no workspace, or can't be read just now: then there is nothing to offer. */
async function lookAt(path: string, takenIn: readonly string[]): Promise<FoundCopy | null> {
  try {
    const stats = await stat(path);
    if (!stats.isFile()) return null;
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(new Uint8Array(headerBytes), 0, headerBytes, 0);
      const header = readHeader(path, buffer.subarray(0, bytesRead), stats.size);
      if (!header.ok || (takenIn.length > 0 && takenIn.includes(await hashFile(path)))) return null;
      return { path, modifiedAt: stats.mtime.toISOString() };
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}
