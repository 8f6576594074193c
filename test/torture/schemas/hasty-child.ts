/** The control: a check that reads the rows before it looks at what the tables are. */
import { loadRecords } from '#electron/store/load.ts';
import { connectReadOnly } from '#electron/store/sqlite.ts';

process.on('message', (question: { path: string }) => {
  process.send?.(loadRecords(connectReadOnly(question.path)).ok);
});
