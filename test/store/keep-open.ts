/** A program of its own that opens a workspace, makes one edit and stays: for tests that need a second process. */
import { randomUUID } from 'node:crypto';
import { openWorkspace } from '#electron/store/index.ts';
import { unwrap } from '#shared/kernel/result.ts';

const [home = '', path = ''] = process.argv.slice(2);
const env = { home, person: 'ann', host: 'ann-laptop', now: () => new Date(), makeId: () => randomUUID() };
const workspace = unwrap(await openWorkspace(env, path, 'edit'));
const from = [...workspace.records().values()].find((record) => record.type === 'line' && record.name === 'price');
if (from?.type !== 'line') throw new Error('no price');
unwrap(
  workspace.commit(
    { added: [], updated: [{ from, to: { ...from, value: 44 } }], removed: [] },
    { command: 'test', label: 'Edit' },
  ),
);
process.stdout.write('kept\n');
setInterval(() => undefined, 1000);
