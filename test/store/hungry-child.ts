/** What a hostile file would do to the checking child: memory without end, outside JavaScript's own heap. */
import '#electron/store/verify.ts';
import { DatabaseSync } from 'node:sqlite';

process.on('message', () => {
  const db = new DatabaseSync(':memory:');
  db.exec(
    'CREATE TABLE t (x); WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) INSERT INTO t SELECT zeroblob(100000) FROM c',
  );
});
