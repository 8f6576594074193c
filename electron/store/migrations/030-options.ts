import type { WritableDatabase } from '../sqlite.ts';

/**
 * Courses of action of a case, what each sets, and the decision tree. A value without an option is what an input is
 * when nothing is done; as NULLs are never equal, an index of its own keeps those to one a line.
 */
const statements: readonly string[] = [
  `CREATE TABLE option (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  case_id TEXT NOT NULL REFERENCES business_case (id) DEFERRABLE INITIALLY DEFERRED,
  position REAL NOT NULL,
  name TEXT NOT NULL CHECK (length(CAST(name AS BLOB)) BETWEEN 1 AND 800),
  description TEXT CHECK (length(CAST(description AS BLOB)) <= 65536)
) STRICT`,
  `CREATE INDEX option_by_case ON option (case_id)`,
  `CREATE TABLE option_value (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  case_id TEXT NOT NULL REFERENCES business_case (id) DEFERRABLE INITIALLY DEFERRED,
  option_id TEXT REFERENCES option (id) DEFERRABLE INITIALLY DEFERRED,
  line_id TEXT NOT NULL REFERENCES line (id) DEFERRABLE INITIALLY DEFERRED,
  value_number REAL,
  value_shape TEXT CHECK (value_shape IS NULL OR json_valid(value_shape)),
  value_numbers BLOB CHECK (length(value_numbers) % 8 = 0),
  UNIQUE (option_id, line_id),
  CHECK ((value_number IS NULL) = (value_numbers IS NOT NULL)),
  CHECK ((value_numbers IS NULL) = (value_shape IS NULL))
) STRICT`,
  `CREATE INDEX option_value_by_case ON option_value (case_id)`,
  `CREATE INDEX option_value_by_line ON option_value (line_id)`,
  `CREATE UNIQUE INDEX option_value_of_nothing ON option_value (line_id) WHERE option_id IS NULL`,
  `CREATE TABLE decision_tree (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  case_id TEXT NOT NULL UNIQUE REFERENCES business_case (id) DEFERRABLE INITIALLY DEFERRED,
  tree TEXT NOT NULL CHECK (json_valid(tree) AND json_type(tree) = 'object')
) STRICT`,
];

export function addOptions(db: WritableDatabase): void {
  for (const sql of statements) db.exec(sql);
}
