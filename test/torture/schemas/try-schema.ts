import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { schemaVersion, type StartChild } from '#electron/store/index.ts';
import { reseal, tamper } from '../../store/sample.ts';
import { differenceFrom, readCleanly } from '../mutated/clean-reading.ts';
import { openStranger, type Verdict } from '../stranger.ts';
import type { HostileSchema } from './hostile.ts';

/** Plants a schema into a copy of `base` and opens it. A newer file may have more than we know, and opens if its rows are as they were. */
export async function trySchema(options: {
  readonly folder: string;
  readonly base: string;
  readonly schema: HostileSchema;
  readonly newer: boolean;
  readonly startChild?: StartChild;
}): Promise<Verdict> {
  const { folder, base, schema, newer, startChild } = options;
  const share = join(folder, 'share');
  mkdirSync(share, { recursive: true });
  const path = join(share, 'plans.casewright');
  copyFileSync(base, path);
  tamper(path, 'PRAGMA synchronous = OFF', `PRAGMA user_version = ${schemaVersion + (newer ? 10 : 0)}`);
  // Sealed first where it cannot be done afterwards, so that the header is what was sealed.
  if (schema.leaveSeal) reseal(path);
  tamper(path, 'PRAGMA synchronous = OFF', 'BEGIN', ...schema.sql, 'COMMIT');
  if (!schema.leaveSeal) reseal(path);
  return openStranger({
    home: folder,
    path,
    startChild,
    whenOpened: (workspace) =>
      newer && workspace.status().mode === 'read-only' ? differenceFrom(workspace, readCleanly(base)) : 'it opened',
  });
}
