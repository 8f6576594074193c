import type { WritableDatabase } from '../sqlite.ts';

/** What people asked and noted about numbers. Only who began a thread says what it is about, and whether it is settled. */
const statements: readonly string[] = [
  `CREATE TABLE comment (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  case_id TEXT NOT NULL REFERENCES business_case (id) DEFERRABLE INITIALLY DEFERRED,
  thread_id TEXT REFERENCES comment (id) DEFERRABLE INITIALLY DEFERRED,
  line_id TEXT REFERENCES line (id) DEFERRABLE INITIALLY DEFERRED,
  item TEXT CHECK (length(CAST(item AS BLOB)) <= 800),
  scenario_id TEXT REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
  from_month TEXT CHECK (length(from_month) = 7),
  to_month TEXT CHECK (length(to_month) = 7),
  author TEXT NOT NULL CHECK (length(CAST(author AS BLOB)) <= 800),
  time TEXT NOT NULL,
  text TEXT NOT NULL CHECK (length(CAST(text AS BLOB)) BETWEEN 1 AND 65536),
  resolved_by TEXT CHECK (length(CAST(resolved_by AS BLOB)) <= 800),
  resolved_at TEXT,
  CHECK ((from_month IS NULL) = (to_month IS NULL)),
  CHECK ((resolved_by IS NULL) = (resolved_at IS NULL))
) STRICT`,
  `CREATE INDEX comment_by_case ON comment (case_id)`,
  `CREATE INDEX comment_by_thread ON comment (thread_id)`,
  `CREATE INDEX comment_by_line ON comment (line_id)`,
  `CREATE INDEX comment_by_scenario ON comment (scenario_id)`,
];

export function addComments(db: WritableDatabase): void {
  for (const sql of statements) db.exec(sql);
}
