import type { WritableDatabase } from '../sqlite.ts';

/**
 * The first schema. All tables are STRICT; every text has a limit in bytes; lists and small objects are JSON;
 * a series is one BLOB of little-endian doubles. Foreign keys are checked at the end of a transaction, so that
 * a change set may add and remove rows in any order. Tables keep their row ids: salvage reads by row-id range.
 * The size of a text is taken as `length(CAST(x AS BLOB))` because `octet_length` is newer than the SQLite that
 * other programs may read the file with; and null is let through in so many words, because `json_valid(NULL)` is
 * false there.
 */
const statements: readonly string[] = [
  `CREATE TABLE meta (
  key TEXT NOT NULL PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 100),
  value TEXT NOT NULL CHECK (length(CAST(value AS BLOB)) <= 65536)
) STRICT`,
  `CREATE TABLE workspace (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL CHECK (length(CAST(name AS BLOB)) BETWEEN 1 AND 800),
  description TEXT CHECK (length(CAST(description AS BLOB)) <= 65536)
) STRICT`,
  `CREATE TABLE product (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  position REAL NOT NULL,
  name TEXT NOT NULL CHECK (length(CAST(name AS BLOB)) BETWEEN 1 AND 800),
  line TEXT CHECK (length(CAST(line AS BLOB)) <= 800),
  stage TEXT CHECK (length(stage) <= 50),
  owner TEXT CHECK (length(CAST(owner AS BLOB)) <= 800),
  description TEXT CHECK (length(CAST(description AS BLOB)) <= 65536),
  segments TEXT NOT NULL CHECK (json_valid(segments) AND json_type(segments) = 'array'),
  channels TEXT NOT NULL CHECK (json_valid(channels) AND json_type(channels) = 'array')
) STRICT`,
  `CREATE TABLE business_case (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  position REAL NOT NULL,
  name TEXT NOT NULL CHECK (length(CAST(name AS BLOB)) BETWEEN 1 AND 800),
  description TEXT CHECK (length(CAST(description AS BLOB)) <= 65536),
  status TEXT CHECK (length(status) <= 50),
  currency TEXT CHECK (length(currency) = 3),
  timeline_start TEXT NOT NULL CHECK (length(timeline_start) = 7),
  timeline_grain TEXT NOT NULL CHECK (timeline_grain IN ('month', 'quarter', 'year')),
  timeline_periods INTEGER NOT NULL CHECK (timeline_periods BETWEEN 1 AND 1200),
  fiscal_year_start INTEGER CHECK (fiscal_year_start BETWEEN 1 AND 12),
  dimensions TEXT CHECK (dimensions IS NULL OR (json_valid(dimensions) AND json_type(dimensions) = 'object')),
  conventions TEXT CHECK (conventions IS NULL OR (json_valid(conventions) AND json_type(conventions) = 'object')),
  results TEXT NOT NULL CHECK (json_valid(results) AND json_type(results) = 'array'),
  product_ids TEXT NOT NULL CHECK (json_valid(product_ids) AND json_type(product_ids) = 'array')
) STRICT`,
  `CREATE TABLE line (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  case_id TEXT NOT NULL REFERENCES business_case (id) DEFERRABLE INITIALLY DEFERRED,
  position REAL NOT NULL,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  label TEXT CHECK (length(CAST(label AS BLOB)) <= 800),
  unit TEXT CHECK (length(CAST(unit AS BLOB)) <= 800),
  section TEXT CHECK (length(CAST(section AS BLOB)) <= 800),
  kind TEXT NOT NULL CHECK (kind IN ('input', 'formula')),
  value_number REAL,
  value_shape TEXT CHECK (value_shape IS NULL OR json_valid(value_shape)),
  value_numbers BLOB CHECK (length(value_numbers) % 8 = 0),
  formula TEXT CHECK (length(CAST(formula AS BLOB)) <= 32000),
  dimensions TEXT CHECK (dimensions IS NULL OR (json_valid(dimensions) AND json_type(dimensions) = 'array')),
  aggregate TEXT CHECK (aggregate IS NULL OR json_valid(aggregate)),
  distribution TEXT CHECK (distribution IS NULL OR (json_valid(distribution) AND json_type(distribution) = 'object')),
  emphasis INTEGER CHECK (emphasis IN (0, 1)),
  note TEXT CHECK (length(CAST(note AS BLOB)) <= 65536),
  UNIQUE (case_id, name),
  CHECK ((kind = 'formula') = (formula IS NOT NULL)),
  CHECK ((kind = 'input') = (value_number IS NOT NULL OR value_numbers IS NOT NULL)),
  CHECK (value_number IS NULL OR value_numbers IS NULL),
  CHECK ((value_numbers IS NULL) = (value_shape IS NULL))
) STRICT`,
  `CREATE TABLE assumption (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  case_id TEXT NOT NULL REFERENCES business_case (id) DEFERRABLE INITIALLY DEFERRED,
  line_id TEXT NOT NULL UNIQUE REFERENCES line (id) DEFERRABLE INITIALLY DEFERRED,
  source TEXT CHECK (length(CAST(source AS BLOB)) <= 65536),
  owner TEXT CHECK (length(CAST(owner AS BLOB)) <= 800),
  date TEXT CHECK (length(date) IN (7, 10)),
  confidence TEXT CHECK (confidence IN ('low', 'medium', 'high')),
  review_by TEXT CHECK (length(review_by) IN (7, 10)),
  evidence TEXT CHECK (length(CAST(evidence AS BLOB)) <= 800),
  note TEXT CHECK (length(CAST(note AS BLOB)) <= 65536)
) STRICT`,
  `CREATE INDEX assumption_by_case ON assumption (case_id)`,
  `CREATE TABLE scenario (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  case_id TEXT NOT NULL REFERENCES business_case (id) DEFERRABLE INITIALLY DEFERRED,
  position REAL NOT NULL,
  name TEXT NOT NULL CHECK (length(CAST(name AS BLOB)) BETWEEN 1 AND 800),
  description TEXT CHECK (length(CAST(description AS BLOB)) <= 65536),
  inherits_id TEXT REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  probability REAL CHECK (probability BETWEEN 0 AND 1)
) STRICT`,
  `CREATE INDEX scenario_by_case ON scenario (case_id)`,
  `CREATE INDEX scenario_by_inherits ON scenario (inherits_id)`,
  `CREATE TABLE override (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  case_id TEXT NOT NULL REFERENCES business_case (id) DEFERRABLE INITIALLY DEFERRED,
  scenario_id TEXT NOT NULL REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  line_id TEXT NOT NULL REFERENCES line (id) DEFERRABLE INITIALLY DEFERRED,
  value_number REAL,
  value_shape TEXT CHECK (value_shape IS NULL OR json_valid(value_shape)),
  value_numbers BLOB CHECK (length(value_numbers) % 8 = 0),
  UNIQUE (scenario_id, line_id),
  CHECK ((value_number IS NULL) = (value_numbers IS NOT NULL)),
  CHECK ((value_numbers IS NULL) = (value_shape IS NULL))
) STRICT`,
  `CREATE INDEX override_by_case ON override (case_id)`,
  `CREATE INDEX override_by_line ON override (line_id)`,
  `CREATE TABLE correlation (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  case_id TEXT NOT NULL REFERENCES business_case (id) DEFERRABLE INITIALLY DEFERRED,
  position REAL NOT NULL,
  line_id_a TEXT NOT NULL REFERENCES line (id) DEFERRABLE INITIALLY DEFERRED,
  line_id_b TEXT NOT NULL REFERENCES line (id) DEFERRABLE INITIALLY DEFERRED,
  rho REAL NOT NULL CHECK (rho BETWEEN -1 AND 1),
  of TEXT NOT NULL CHECK (of IN ('normal scores', 'ranks'))
) STRICT`,
  `CREATE INDEX correlation_by_case ON correlation (case_id)`,
  `CREATE INDEX correlation_by_line_a ON correlation (line_id_a)`,
  `CREATE INDEX correlation_by_line_b ON correlation (line_id_b)`,
  `CREATE TABLE narrative (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  case_id TEXT NOT NULL REFERENCES business_case (id) DEFERRABLE INITIALLY DEFERRED,
  part TEXT NOT NULL CHECK (length(part) BETWEEN 1 AND 50),
  text TEXT NOT NULL CHECK (length(CAST(text AS BLOB)) <= 65536),
  UNIQUE (case_id, part)
) STRICT`,
  `CREATE TABLE history (
  sequence INTEGER NOT NULL PRIMARY KEY CHECK (sequence >= 1),
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  time TEXT NOT NULL CHECK (length(time) BETWEEN 20 AND 40),
  author TEXT NOT NULL CHECK (length(CAST(author AS BLOB)) <= 800),
  command TEXT NOT NULL CHECK (length(command) BETWEEN 1 AND 100),
  label TEXT NOT NULL CHECK (length(CAST(label AS BLOB)) BETWEEN 1 AND 65536),
  note TEXT CHECK (length(CAST(note AS BLOB)) <= 65536),
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo')),
  target_id TEXT REFERENCES history (id) DEFERRABLE INITIALLY DEFERRED,
  change TEXT NOT NULL CHECK (json_valid(change) AND json_type(change) = 'object'),
  CHECK ((kind = 'edit') = (target_id IS NULL))
) STRICT`,
  `CREATE INDEX history_by_target ON history (target_id)`,
];

export function createInitialSchema(db: WritableDatabase): void {
  for (const sql of statements) db.exec(sql);
}
