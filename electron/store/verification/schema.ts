import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { schemaVersion } from '../format.ts';
import { migrate } from '../migrations/index.ts';
import { connectInMemory, disconnect, type ReadableDatabase } from '../sqlite.ts';

type Item = { readonly type: string; readonly name: string; readonly sql: string | null };

/** The list of tables is a table too: a stranger may have written a number or nothing where a name belongs. */
const schemaSql =
  "SELECT type, coalesce(CAST(name AS TEXT), '') AS name, CAST(sql AS TEXT) AS sql FROM sqlite_schema ORDER BY type, name";

function itemsOf(db: ReadableDatabase): Item[] {
  return db.prepare<[], Item>(schemaSql).all();
}

/** What a file of `version` must contain: made by running our own migrations, so that there is no second copy. */
function expectedSchema(version: number): Item[] {
  const db = connectInMemory();
  try {
    migrate(db, undefined, version);
    return itemsOf(db);
  } finally {
    disconnect(db);
  }
}

const words: Readonly<Record<string, string>> = {
  view: 'a stored query (view)',
  trigger: 'a trigger',
  index: 'an index',
  table: 'a table',
  virtual: 'a table that runs code (virtual table)',
  shadow: 'a table that runs code (virtual table)',
};

/**
 * The file may hold the tables and indexes that we make, word for word, and nothing else. A view, a trigger, a
 * virtual table or a generated column runs somebody else's code; an endless one cannot be stopped from inside.
 */
export function checkSchema(db: ReadableDatabase, version: number, who: string): Result<null> {
  const actual = itemsOf(db);
  const intruder = actual.find(
    (item) => item.type === 'view' || item.type === 'trigger' || /^\s*CREATE\s+VIRTUAL/i.test(item.sql ?? ''),
  );
  if (intruder) return foreign(intruder, who);
  const unlike = notATable(db);
  if (unlike) return foreign(unlike, who);
  return version > schemaVersion ? checkNewer(db, who) : checkEqual(actual, expectedSchema(version), who);
}

/** What calls itself a table and is none: a comment between two words hides a virtual table from who reads the text. */
function notATable(db: ReadableDatabase): Item | undefined {
  return db
    .prepare<[], Item>(
      "SELECT type, name, NULL AS sql FROM pragma_table_list WHERE schema = 'main' AND type <> 'table' ORDER BY name",
    )
    .all()[0];
}

function checkEqual(actual: readonly Item[], expected: readonly Item[], who: string): Result<null> {
  const known = new Map(expected.map((item) => [`${item.type} ${item.name}`, item.sql]));
  for (const item of actual) {
    const key = `${item.type} ${item.name}`;
    if (!known.has(key) || known.get(key) !== item.sql) return foreign(item, who);
    known.delete(key);
  }
  // A table is missed before its indexes: the last by name is the one to tell.
  const missing = [...known.keys()].sort().at(-1);
  if (missing === undefined) return ok(null);
  return fail(
    'damaged',
    `${who} lacks a part that every workspace has (${missing}). It was not changed; look for an earlier version.`,
    { missing },
  );
}

/** A newer file that says we may read it must still have each table and column that we read. */
function checkNewer(db: ReadableDatabase, who: string): Result<null> {
  const known = connectInMemory();
  try {
    migrate(known);
    for (const { name } of itemsOf(known).filter((item) => item.type === 'table')) {
      const there = new Set(columnsOf(db, name));
      // Rows are read in the order of their row ids, so a table without them is one that we cannot read.
      const missing = columnsOf(known, name).find((column) => !there.has(column)) ?? rowIdMissingIn(db, name);
      if (missing !== undefined) {
        return fail(
          'newer-file',
          `${who} was made by a newer Casewright and this version cannot read it. Nothing was changed. Update Casewright to open it.`,
          { table: name, column: missing },
        );
      }
    }
    const generated = db
      .prepare<[], { name: string }>(
        "SELECT t.name FROM sqlite_schema t, pragma_table_xinfo(t.name) c WHERE t.type = 'table' AND c.hidden > 0",
      )
      .all()[0];
    return generated ? foreign({ type: 'table', name: generated.name, sql: null }, who) : ok(null);
  } finally {
    disconnect(known);
  }
}

function rowIdMissingIn(db: ReadableDatabase, table: string): string | undefined {
  const found = db
    .prepare<[string], { wr: number }>("SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?")
    .get(table);
  return found?.wr === 0 ? undefined : 'rowid';
}

function columnsOf(db: ReadableDatabase, table: string): string[] {
  return db
    .prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map((row) => row.name);
}

function foreign(item: Item, who: string): Result<null> {
  return fail(
    'hostile-file',
    `${who} contains ${words[item.type] ?? 'something'} named "${item.name.slice(0, 100)}" that Casewright did not put there, so it was not opened. It was not changed. Ask whoever sent it where it comes from.`,
    { type: item.type, name: item.name.slice(0, 200) },
  );
}
