import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Player, Seat } from './player.ts';

/** The control: a program that opens, edits a copy and writes it back without a look at what is there by now. */
export function startNaive({ name, home }: Seat): Promise<Player> {
  mkdirSync(home, { recursive: true });
  const copy = join(home, 'copy');
  let path: string | null = null;
  const run = <Value>(work: (db: DatabaseSync) => Value): Value => {
    const db = new DatabaseSync(copy);
    try {
      return work(db);
    } finally {
      db.close();
    }
  };
  const operations: Record<string, (input: { handle: string; note: string }) => Result<unknown>> = {
    'workspace.open': ({ handle }) => {
      path = handle;
      copyFileSync(path, copy);
      return ok({ mode: 'edit' });
    },
    'line.setValues': ({ note }) =>
      ok(
        run((db) =>
          db
            .prepare(
              `INSERT INTO history (sequence, id, time, author, command, label, note, kind, change)
               SELECT max(sequence) + 1, ?, time, ?, command, label, ?, 'edit', change FROM history`,
            )
            .run(randomUUID(), name, note),
        ),
      ),
    'history.list': () => ok(run((db) => db.prepare('SELECT note FROM history').all())),
    'workspace.save': () => {
      if (path !== null) copyFileSync(copy, path);
      return ok({});
    },
    'workspace.saveAs': ({ handle }) => {
      path = handle;
      copyFileSync(copy, path);
      return ok({});
    },
    'workspace.close': () => {
      path = null;
      return ok({});
    },
  };
  return Promise.resolve({
    name,
    home,
    call: (operation, input) => {
      const known = operations[operation];
      if (known === undefined) return Promise.resolve(fail('unknown-operation', operation));
      if (path === null && operation !== 'workspace.open') return Promise.resolve(fail('no-workspace', 'none'));
      return Promise.resolve(known(input as { handle: string; note: string }));
    },
    handleOf: (file) => Promise.resolve(file),
    kill: () => {
      path = null;
      return Promise.resolve();
    },
  });
}
