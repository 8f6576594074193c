import { DatabaseSync } from 'node:sqlite';
import type { Chance } from './chance.ts';

/** Deeper than any list of ours, and than SQLite allows. */
const deep = (levels: number): string => `'${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}'`;
const long = (bytes: number): string => `hex(zeroblob(${bytes / 2}))`;

/** SQL expressions that stand for a value: of other kinds, at the edges, too large, made to mislead. */
const values = [
  'NULL',
  "''",
  "'x'",
  '0',
  '-1',
  '0.5',
  '1e308',
  '9e999',
  '-9e999',
  '9223372036854775807',
  '-9223372036854775808',
  "x''",
  'zeroblob(8)',
  'zeroblob(7)',
  "x'000000000000f87f'",
  "x'000000000000f07f'",
  'randomblob(24)',
  long(65_536),
  `${long(65_536)} || 'x'`,
  long(1_000_000),
  "'{'",
  "'[]'",
  "'{}'",
  "'null'",
  "'3'",
  "'-3'",
  "'1e9'",
  `'{"__proto__":3}'`,
  `'{"__proto__":["x"],"region":["DE"]}'`,
  `'{"constructor":3,"toString":3}'`,
  `'{"a":1,"a":2}'`,
  `'{"type":"normal","mean":1e999,"sd":1}'`,
  `'{"type":"discrete","values":[1],"weights":[0]}'`,
  `'{"added":[{"type":"line"}],"updated":[],"removed":[]}'`,
  `'["x",1,null]'`,
  `'[[[[[[[[]]]]]]]]'`,
  deep(900),
  deep(1001),
  "'a' || char(0) || 'b'",
  "CAST(x'ff80fe' AS TEXT)",
  "CAST(x'eda080' AS TEXT)",
  'char(65533)',
  "' blanks '",
  "char(8238) || 'gnp.exe'",
  "'../../../../etc/passwd'",
  "'00000000-0000-4000-8000-000000000000'",
  "'2027-13'",
  "'2027-02-31'",
  "'undo'",
  "'eur'",
  "'__proto__'",
  "'=cmd|calc'",
] as const;

const tables = [
  'workspace',
  'product',
  'business_case',
  'line',
  'assumption',
  'scenario',
  'override',
  'correlation',
  'option',
  'option_value',
  'decision_tree',
  'comment',
  'narrative',
  'history',
  'meta',
] as const;

/** One change, as another program would make it that knows the tables. */
function oneChange(db: DatabaseSync, chance: Chance): string {
  const table = chance.of(tables);
  const columns = db
    .prepare('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map((row) => String(row['name']));
  const column = `"${chance.of(columns)}"`;
  const row = `rowid = (SELECT rowid FROM ${table} LIMIT 1 OFFSET ${chance.below(6)} % (SELECT count(*) FROM ${table}))`;
  switch (chance.below(8)) {
    case 0:
      return `DELETE FROM ${table} WHERE ${row}`;
    case 1:
      return `UPDATE ${table} SET ${column} = (SELECT id FROM ${chance.of(tables.slice(0, -1))} ORDER BY id LIMIT 1 OFFSET ${chance.below(3)})`;
    case 2:
      return `UPDATE ${table} SET ${column} = (SELECT ${column} FROM ${table} ORDER BY rowid DESC LIMIT 1) WHERE ${row}`;
    case 3:
      return `UPDATE ${table} SET ${column} = "${chance.of(columns)}" WHERE ${row}`;
    case 4:
      return 'UPDATE scenario SET inherits_id = (SELECT id FROM scenario AS other WHERE other.id <> scenario.id LIMIT 1)';
    default:
      return `UPDATE ${table} SET ${column} = ${chance.of(values)} WHERE ${row}`;
  }
}

/**
 * Changes rows with another SQLite that is told to check nothing: neither references nor rules, and in every second
 * file not even the types of STRICT tables. The list of tables reads as before, so that only the rows tell.
 */
export function changeRows(path: string, chance: Chance): string {
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  try {
    db.enableDefensive(false);
    db.exec('PRAGMA ignore_check_constraints = ON; PRAGMA writable_schema = ON; PRAGMA synchronous = OFF');
    const strict = chance.below(2) === 0;
    if (!strict)
      db.exec(
        `CREATE TEMP TABLE rules AS SELECT rowid AS place, sql FROM sqlite_schema;
         UPDATE sqlite_schema SET sql = replace(replace(replace(sql, ') STRICT', ')'), 'TEXT NOT NULL', 'TEXT'), 'REAL NOT NULL', 'REAL') WHERE type = 'table';
         PRAGMA writable_schema = RESET; PRAGMA writable_schema = ON`,
      );
    const done: string[] = [];
    for (let tries = 0, wanted = 1 + chance.below(3); done.length < wanted && tries < 40; tries++) {
      const sql = oneChange(db, chance);
      try {
        if (db.prepare(sql).run().changes !== 0) done.push(sql);
      } catch (error) {
        // What this file cannot hold is not a change; another one is drawn.
        if (!(error instanceof Error && 'errcode' in error)) throw error;
      }
    }
    if (!strict)
      db.exec(
        'UPDATE sqlite_schema SET sql = (SELECT sql FROM rules WHERE place = sqlite_schema.rowid); DROP TABLE rules',
      );
    if (done.length === 0) throw new Error('no change could be made');
    return done.join('; ').slice(0, 300);
  } finally {
    db.close();
  }
}
