import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { limits } from '#shared/kernel/limits.ts';
import { tamper } from '../../store/sample.ts';
import { chance } from '../mutated/chance.ts';

/** A kind of file that people, or somebody with bad intent, open by mistake or on purpose. */
export type WrongKind = {
  readonly what: string;
  /** Puts it at `path`. `base` is a real workspace. */
  readonly make: (path: string, base: string) => unknown;
  /** What the sentence must name it as. */
  readonly called: RegExp;
  /** It lies elsewhere: a device cannot be put into a folder. */
  readonly at?: string;
};

const bytes = (hex: string, rest = 'and more of it, as such files have'): Buffer =>
  Buffer.concat([Buffer.from(hex, 'hex'), Buffer.from(rest)]);
const file = (what: string, content: string | Buffer, called: RegExp): WrongKind => ({
  what,
  called,
  make: (path) => writeFileSync(path, content),
});

const database = (what: string, called: RegExp, sql: string): WrongKind => ({
  what,
  called,
  make: (path) => {
    const db = new DatabaseSync(path);
    db.exec(sql);
    db.close();
  },
});

const byContent: readonly WrongKind[] = [
  file('a PDF', '%PDF-1.7\n1 0 obj', /a PDF document/),
  file('a spreadsheet', bytes('504b030414000600'), /spreadsheet/),
  file('an old spreadsheet', bytes('d0cf11e0a1b11ae1'), /old Office document/),
  file('a PNG', bytes('89504e470d0a1a0a'), /a picture/),
  file('a JPEG', bytes('ffd8ffe000104a46'), /a picture/),
  file('a GIF', 'GIF89a…', /a picture/),
  file('a gzip archive', bytes('1f8b0800'), /a compressed file/),
  file('a 7z archive', bytes('377abcaf271c'), /a compressed file/),
  file('a case document', '{"casewright": 1}', /a JSON text/),
  file('a web page', '<!doctype html>', /a web page/),
  file('an XML text', '<?xml version="1.0"?>', /an XML text/),
  file('a program for Windows', bytes('4d5a9000'), /a program/),
  file('a program for Linux', bytes('7f454c46'), /a program/),
  file('an empty file', '', /an empty file/),
  file('a file of zeros', Buffer.alloc(100_000), /all zeros/),
  file('a letter', 'Dear all,\nplease find attached', /a text file/),
  file('a table as text', 'month;units;price\n2027-01;100;49\n', /a text file/),
  file('an encrypted file', chance(7).bytes(4096), /does not know/),
  file('half of the first line', 'SQLite for', /a text file/),
];

const databases: readonly WrongKind[] = [
  database("another program's database", /another program's database/, 'CREATE TABLE bookmark (url TEXT)'),
  database(
    "another program's database in write-ahead mode",
    /another program's database/,
    'PRAGMA journal_mode = WAL; CREATE TABLE bookmark (url TEXT)',
  ),
  database(
    'a database that calls itself a workspace',
    /did not put there|lacks a part/,
    'CREATE TABLE bookmark (url TEXT); PRAGMA application_id = 0x43535752; PRAGMA user_version = 10',
  ),
  {
    what: 'the beginning of a workspace',
    called: /cut off/,
    make: (path, base) => {
      copyFileSync(base, path);
      truncateSync(path, 60);
    },
  },
  {
    what: 'the first page of a workspace',
    called: /is damaged/,
    make: (path, base) => {
      copyFileSync(base, path);
      truncateSync(path, 4096);
    },
  },
  {
    what: 'a workspace in write-ahead mode that somebody changed',
    called: /not what was saved/,
    make: (path, base) => {
      copyFileSync(base, path);
      tamper(path, 'PRAGMA journal_mode = WAL', "UPDATE product SET name = 'Mine'");
    },
  },
  {
    what: 'a workspace and one byte more than it may have',
    called: /more than the 512 MB/,
    make: (path, base) => {
      copyFileSync(base, path);
      truncateSync(path, limits.workspaceBytes + 1);
    },
  },
];

const elsewhere: readonly WrongKind[] = [
  { what: 'a folder', called: /is a folder/, make: (path) => mkdirSync(path) },
  { what: 'a named pipe', called: /a device or a pipe/, make: (path) => execFileSync('mkfifo', [path]) },
  {
    what: 'a socket',
    called: /a device or a pipe/,
    // Its program is gone, as after a crash; the name stays.
    make: (path) =>
      spawnSync(process.execPath, [
        '-e',
        "require('node:net').createServer().listen(process.argv[1], () => process.kill(process.pid, 'SIGKILL'))",
        path,
      ]),
  },
  { what: 'a device of zeros without end', called: /a device or a pipe/, make: () => undefined, at: '/dev/zero' },
  { what: 'a device that is always empty', called: /a device or a pipe/, make: () => undefined, at: '/dev/null' },
  { what: 'a link to a device', called: /a device or a pipe/, make: (path) => symlinkSync('/dev/zero', path) },
  {
    what: 'a link that leads nowhere',
    called: /is not in/,
    make: (path) => symlinkSync(join(dirname(path), 'nowhere'), path),
  },
  { what: 'a link to itself', called: /is not in/, make: (path) => symlinkSync(path, path) },
  { what: 'nothing at all', called: /is not in/, make: () => undefined },
];

export const wrongKinds: readonly WrongKind[] = [...byContent, ...databases, ...elsewhere];
