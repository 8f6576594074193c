import { closeSync, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import { prepareForSalvage } from '../connection.ts';
import { headerBytes } from '../header.ts';
import { migrations } from '../migrations/index.ts';
import { connectReadOnly, disconnect, tellsOfDamage } from '../sqlite.ts';
import { checkSchema } from '../verification/schema.ts';
import { harvest, type Harvest } from './harvest.ts';
import { makeTemplate, mendCopy } from './mend.ts';

/** What is found when the file is taken to be of a version of the schema. */
export type Reading = { readonly version: number; readonly found: Harvest };

/**
 * The file is read with its own description of its tables where that is word for word ours, and with ours in its
 * place: so nothing in the file is ever run, and a damaged description keeps nobody from the rows. The reading that
 * finds most comes first.
 */
export function readings(path: string): Reading[] {
  const folder = dirname(path);
  const versions = likelyVersions(path);
  const asItIs = versions.flatMap((version) => {
    mendCopy(path, makeTemplate(folder, version), { schema: false });
    return readAs(path, version);
  });
  const [own] = asItIs;
  const withOurs = (own ? [own.version] : versions).flatMap((version) => {
    mendCopy(path, makeTemplate(folder, version), { schema: true });
    return readAs(path, version);
  });
  const size = ({ found }: Reading): number => found.records.size + found.entries.size + found.versions.length;
  return [...asItIs, ...withOurs].sort((a, b) => size(b) - size(a));
}

/** The one that the header names, where it names one, then the newest. */
function likelyVersions(path: string): number[] {
  const header = Buffer.alloc(headerBytes);
  const file = openSync(path, 'r');
  try {
    readSync(file, header, 0, headerBytes, 0);
  } finally {
    closeSync(file);
  }
  const named = header.readUInt32BE(60);
  const newestFirst = migrations.map(({ version }) => version).sort((a, b) => b - a);
  return newestFirst.sort((a, b) => Number(b === named) - Number(a === named));
}

/** Nothing where the tables are not described as ours are. */
function readAs(path: string, version: number): Reading[] {
  try {
    const db = connectReadOnly(path);
    try {
      prepareForSalvage(db);
      return checkSchema(db, version, 'The file').ok ? [{ version, found: harvest(db, version) }] : [];
    } finally {
      disconnect(db);
    }
  } catch (error) {
    if (!tellsOfDamage(error)) throw error;
    return [];
  }
}
