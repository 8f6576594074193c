/** A program of its own that opens a workspace, makes one edit and stays: for tests that need a second process. */
import { openWorkspace } from '#electron/store/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { annsLaptop } from './sample.ts';

const [home = '', path = ''] = process.argv.slice(2);
const workspace = unwrap(await openWorkspace(annsLaptop(home), path, 'edit'));
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
