/** What a hostile file would do to the checking child: a query that never ends and listens to nothing. */
import { DatabaseSync } from 'node:sqlite';

process.on('message', () => {
  new DatabaseSync(':memory:')
    .prepare('WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT max(x) FROM c')
    .get();
});
