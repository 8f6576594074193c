/**
 * The smallest program that keeps something: one row a transaction, in the journal mode that is asked for, with
 * `synchronous` FULL. Says `kept N` after each commit. What is simulated must lose commits of one mode and none of
 * the other.
 */
import { writeSync } from 'node:fs';
import { connectForWriting, disconnect, inTransaction, statement } from '#electron/store/sqlite.ts';

const [path = '', mode = '', count = '40'] = process.argv.slice(2);
const db = connectForWriting(path, { mustExist: false });
const actual = db.pragma(`journal_mode = ${mode}`, { simple: true });
if (actual !== mode.toLowerCase()) throw new Error(`the journal mode is ${String(actual)}, not ${mode}`);
db.pragma('synchronous = FULL');
db.exec('CREATE TABLE edit (number INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
for (let number = 1; number <= Number(count); number++) {
  inTransaction(db, () => statement(db, 'INSERT INTO edit VALUES (?, ?)').run(number, 'x'.repeat(number * 30)));
  writeSync(1, `kept ${number}\n`);
}
disconnect(db);
