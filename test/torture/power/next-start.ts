/**
 * The start after a program was killed: opens what it left as the app does, edits, saves and closes, for its log of
 * system calls. Says the same things as `day.ts`.
 */
import { existsSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { listRecoverable, openWorkspace, recoverWorkspace, type OpenWorkspace } from '#electron/store/index.ts';
import { annsLaptop, setPrice } from '#test/store/sample.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { checkHere } from '../check-here.ts';

const [home = '', share = ''] = process.argv.slice(2);
const env = { ...annsLaptop(home), startChild: checkHere };
const tell = (line: string): void => void writeSync(1, `${line}\n`);
const lastEdit = (workspace: OpenWorkspace): number => workspace.history({ limit: 1 })[0]?.sequence ?? 0;
const tellKept = (workspace: OpenWorkspace): void => tell(`kept ${lastEdit(workspace)} ${workspace.digest()}`);

tell('now starting');
// The day went over to a copy; where that is there, a person goes on with it.
const copy = join(share, 'copy.casewright');
const path = existsSync(copy) ? copy : join(share, 'plans.casewright');
const [unsaved] = await listRecoverable(env);
const workspace = unwrap(
  unsaved ? await recoverWorkspace(env, unsaved.workId) : await openWorkspace(env, path, 'edit'),
);
tellKept(workspace);
for (let count = 0; count < 2; count++) {
  unwrap(setPrice(workspace, lastEdit(workspace) + 1000));
  tellKept(workspace);
}
unwrap(await workspace.publish());
tell(`saved ${lastEdit(workspace)} ${basename(workspace.path())}`);
unwrap(setPrice(workspace, lastEdit(workspace) + 1000));
tellKept(workspace);
await workspace.close({ discard: false });
