/** A schema that somebody prepared: SQL for another SQLite, that must be refused before any of it is used. */
export type HostileSchema = {
  readonly what: string;
  readonly sql: readonly string[];
  /** The digest is not made to fit: computing it would run what was planted, or the planted thing is no table at all. */
  readonly leaveSeal?: boolean;
};

const endless = 'WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)';
const unlocked = 'PRAGMA writable_schema = ON';

/** Writes another text where the list of tables says how `name` was made. */
const rewritten = (name: string, change: string): string[] => [
  unlocked,
  `UPDATE sqlite_schema SET ${change} WHERE name = '${name}'`,
];
/** Another text for a table that keeps its rows. */
const remade = (table: string, from: string, to: string): string[] => [
  unlocked,
  `UPDATE sqlite_schema SET sql = replace(sql, '${from}', '${to}') WHERE name = '${table}'`,
];
const trigger = (when: string, action: string): string => `CREATE TRIGGER planted ${when} BEGIN ${action}; END`;

const views: readonly HostileSchema[] = [
  { what: 'a view', sql: ['CREATE VIEW planted AS SELECT 1'] },
  { what: 'an endless view', sql: [`CREATE VIEW planted AS ${endless} SELECT x FROM c`] },
  {
    what: 'an endless view in place of the description',
    sql: [
      'DROP TABLE workspace',
      `CREATE VIEW workspace AS ${endless} SELECT x AS id, x AS name, '' AS description FROM c`,
    ],
    leaveSeal: true,
  },
  {
    what: 'an endless view in place of what the file says about itself',
    sql: ['DROP TABLE meta', `CREATE VIEW meta AS ${endless} SELECT x AS key, x AS value FROM c WHERE x < 0`],
    leaveSeal: true,
  },
  {
    what: 'a view that asks itself ever more',
    sql: [
      'CREATE VIEW v0 AS SELECT 1 AS x',
      ...Array.from({ length: 30 }, (_, at) => `CREATE VIEW v${at + 1} AS SELECT a.x FROM v${at} AS a, v${at} AS b`),
    ],
  },
  {
    what: 'two views in a circle',
    sql: ['CREATE VIEW one AS SELECT * FROM two', 'CREATE VIEW two AS SELECT * FROM one'],
  },
  { what: 'a view of a table that is not there', sql: ['CREATE VIEW planted AS SELECT * FROM nowhere'] },
  { what: 'a view of the list of tables', sql: ['CREATE VIEW planted AS SELECT * FROM sqlite_schema'] },
  { what: 'a view of a table function', sql: ['CREATE VIEW planted AS SELECT * FROM pragma_function_list'] },
  { what: 'a view that loads code', sql: ["CREATE VIEW planted AS SELECT load_extension('evil')"] },
  { what: 'a view that takes all memory', sql: ['CREATE VIEW planted AS SELECT randomblob(1000000000)'] },
  {
    what: 'a view whose name differs by case only',
    sql: ['DROP TABLE narrative', 'CREATE VIEW Narrative AS SELECT 1'],
    leaveSeal: true,
  },
];

const triggers: readonly HostileSchema[] = [
  'BEFORE INSERT ON line',
  'AFTER INSERT ON line',
  'BEFORE UPDATE ON line',
  'AFTER UPDATE OF value_number ON line',
  'BEFORE DELETE ON line',
  'AFTER DELETE ON line',
  'AFTER INSERT ON history',
  "AFTER UPDATE ON line WHEN new.name = 'price'",
].map((when) => ({ what: `a trigger ${when}`, sql: [trigger(when, "UPDATE product SET name = 'Mine'")] }));

const virtualTables: readonly HostileSchema[] = [
  { what: 'a full-text table', sql: ['CREATE VIRTUAL TABLE planted USING fts5(text)'], leaveSeal: true },
  { what: 'an older full-text table', sql: ['CREATE VIRTUAL TABLE planted USING fts4(text)'], leaveSeal: true },
  { what: 'a table of rectangles', sql: ['CREATE VIRTUAL TABLE planted USING rtree(id, a, b)'], leaveSeal: true },
  { what: 'a table of shapes', sql: ['CREATE VIRTUAL TABLE planted USING geopoly(a)'], leaveSeal: true },
  { what: 'a table of the pages', sql: ['CREATE VIRTUAL TABLE planted USING dbstat'], leaveSeal: true },
  {
    what: 'a full-text table whose own tables are torn',
    sql: ['CREATE VIRTUAL TABLE planted USING fts5(text)', "UPDATE planted_data SET block = x'ffffffffff'"],
    leaveSeal: true,
  },
  {
    what: 'a table of a module that nobody has',
    sql: [
      unlocked,
      "INSERT INTO sqlite_schema VALUES ('table', 'planted', 'planted', 0, 'CREATE VIRTUAL TABLE planted USING nobody(1)')",
    ],
    leaveSeal: true,
  },
  {
    what: 'a virtual table behind a comment',
    sql: [
      ...rewritten(
        'narrative',
        "sql = 'CREATE/**/VIRTUAL TABLE narrative USING fts5(id, case_id, part, text)', rootpage = 0",
      ),
      "DELETE FROM sqlite_schema WHERE name LIKE 'sqlite_autoindex_narrative%'",
    ],
    leaveSeal: true,
  },
  {
    what: 'a table that only a full-text table would have',
    sql: ['CREATE TABLE planted_data (id INTEGER PRIMARY KEY, block BLOB)'],
  },
];

const columns: readonly HostileSchema[] = [
  { what: 'a generated column', sql: ['ALTER TABLE product ADD COLUMN planted INTEGER AS (length(name))'] },
  {
    what: 'a generated column that is heavy',
    sql: [
      'ALTER TABLE product ADD COLUMN planted AS (hex(zeroblob(100000000))) VIRTUAL'.replace(
        'planted AS',
        'planted TEXT AS',
      ),
    ],
    leaveSeal: true,
  },
  { what: 'an index on an expression', sql: ['CREATE INDEX planted ON line (upper(name))'] },
  {
    what: 'an index on a part',
    sql: ['CREATE INDEX planted ON line (name) WHERE note IS NOT NULL AND abs(value_number) > 0'],
  },
  {
    what: 'an index on a heavy expression',
    sql: ['CREATE INDEX planted ON workspace (length(hex(zeroblob(50000000))))'],
  },
  { what: 'one more unique index', sql: ['CREATE UNIQUE INDEX planted ON line (name)'] },
  { what: 'one more column', sql: ['ALTER TABLE line ADD COLUMN planted TEXT'] },
  { what: 'a column under another name', sql: ['ALTER TABLE line RENAME COLUMN note TO remark'] },
  { what: 'a column less', sql: ['ALTER TABLE line DROP COLUMN note'] },
  { what: 'a default that is computed', sql: ["ALTER TABLE line ADD COLUMN planted TEXT DEFAULT 'x'"] },
  {
    what: 'a rule that is heavy',
    sql: remade('narrative', 'length(part) BETWEEN 1 AND 50', 'length(hex(zeroblob(100000000))) > 0'),
  },
  {
    what: 'a rule that calls what is not there',
    sql: remade('narrative', 'length(part) BETWEEN 1 AND 50', 'planted(part)'),
    leaveSeal: true,
  },
  { what: 'a rule that is gone', sql: remade('correlation', ' CHECK (rho BETWEEN -1 AND 1)', '') },
  { what: 'a table that is not strict', sql: remade('line', ') STRICT', ')') },
  { what: 'a collation that nobody has', sql: remade('product', 'owner TEXT', 'owner TEXT COLLATE NOBODY') },
  { what: 'a collation of another order', sql: remade('product', 'owner TEXT', 'owner TEXT COLLATE NOCASE') },
  {
    what: 'references that remove more and more',
    sql: remade('scenario', 'REFERENCES scenario (id)', 'REFERENCES scenario (id) ON DELETE CASCADE ON UPDATE CASCADE'),
  },
];

const tables: readonly HostileSchema[] = [
  { what: 'a table', sql: ['CREATE TABLE planted (x)'] },
  { what: 'a table without row ids', sql: ['CREATE TABLE planted (x TEXT PRIMARY KEY) WITHOUT ROWID'] },
  {
    what: 'a table without row ids in place of ours',
    sql: [
      'DROP TABLE narrative',
      'CREATE TABLE narrative (id TEXT NOT NULL PRIMARY KEY, case_id TEXT, part TEXT, text TEXT) STRICT, WITHOUT ROWID',
    ],
  },
  {
    what: 'a table named like ours but for its case',
    sql: ['ALTER TABLE narrative RENAME TO old', 'ALTER TABLE old RENAME TO Narrative'],
  },
  { what: 'a table named like ours but for a blank', sql: ['CREATE TABLE "line " (x)'] },
  { what: 'a table named like ours in other letters', sql: ['CREATE TABLE "lіne" (x)'] },
  { what: 'a table with a name of quotes', sql: ['CREATE TABLE """; DROP TABLE line; --" (x)'] },
  { what: 'a table with a name of 100,000 letters', sql: [`CREATE TABLE "${'x'.repeat(100_000)}" (y)`] },
  { what: 'statistics', sql: ['CREATE TABLE planted (x); DROP TABLE planted; ANALYZE'] },
  { what: 'statistics that lie', sql: ['ANALYZE', "UPDATE sqlite_stat1 SET stat = '999999999999 0 0 0'"] },
  { what: 'a table that counts its rows', sql: ['CREATE TABLE planted (x INTEGER PRIMARY KEY AUTOINCREMENT)'] },
  { what: 'ten thousand tables', sql: Array.from({ length: 10_000 }, (_, at) => `CREATE TABLE planted_${at} (x)`) },
  {
    what: 'a table of 2,000 columns',
    sql: [`CREATE TABLE planted (${Array.from({ length: 2000 }, (_, at) => `c${at}`).join()})`],
  },
  { what: 'a text of 5 MB that makes a table', sql: [`CREATE TABLE planted (x /* ${'y'.repeat(5_000_000)} */)`] },
  { what: 'a rule nested 900 deep', sql: [`CREATE TABLE planted (x CHECK (${'('.repeat(900)}x${')'.repeat(900)}))`] },
];

const lists: readonly HostileSchema[] = [
  {
    what: 'two tables on one page',
    sql: rewritten('narrative', "rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'product')"),
    leaveSeal: true,
  },
  { what: 'a table on a page that is not there', sql: rewritten('narrative', 'rootpage = 999999'), leaveSeal: true },
  { what: 'a table on the first page', sql: rewritten('narrative', 'rootpage = 1'), leaveSeal: true },
  { what: 'a table on no page', sql: rewritten('narrative', 'rootpage = 0'), leaveSeal: true },
  { what: 'a page number that is a text', sql: rewritten('narrative', "rootpage = 'x'"), leaveSeal: true },
  {
    what: 'a text that makes another table',
    sql: rewritten('narrative', "sql = 'CREATE TABLE other (x)'"),
    leaveSeal: true,
  },
  { what: 'a text that makes nothing', sql: rewritten('narrative', "sql = 'SELECT 1'"), leaveSeal: true },
  { what: 'a table without a text', sql: rewritten('narrative', 'sql = NULL'), leaveSeal: true },
  { what: 'a name that is a number', sql: rewritten('narrative', 'name = 5'), leaveSeal: true },
  { what: 'a name that is missing', sql: rewritten('narrative', 'name = NULL'), leaveSeal: true },
  { what: 'a table that calls itself a view', sql: rewritten('narrative', "type = 'view'"), leaveSeal: true },
  { what: 'a table that calls itself something else', sql: rewritten('narrative', "type = 'thing'"), leaveSeal: true },
  {
    what: 'an index that belongs to another table',
    sql: rewritten('override_by_line', "tbl_name = 'line'"),
    leaveSeal: true,
  },
  {
    what: 'a table that is listed twice',
    sql: [unlocked, "INSERT INTO sqlite_schema SELECT * FROM sqlite_schema WHERE name = 'narrative'"],
    leaveSeal: true,
  },
  {
    what: 'a list of tables without the own index',
    sql: [unlocked, "DELETE FROM sqlite_schema WHERE name = 'sqlite_autoindex_line_1'"],
    leaveSeal: true,
  },
  { what: 'a line feed in the text of a table', sql: remade('product', 'CREATE TABLE', 'CREATE  TABLE') },
];

export const hostileSchemas: readonly HostileSchema[] = [
  ...views,
  ...triggers,
  ...virtualTables,
  ...columns,
  ...tables,
  ...lists,
];
