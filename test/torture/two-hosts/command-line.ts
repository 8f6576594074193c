import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { environmentOf, type Seat } from './player.ts';

const entry = fileURLToPath(new URL('../../../electron/cli/index.ts', import.meta.url));

/** `casewright set`, as a person or a script runs it; killed after some milliseconds where that is asked for. */
export function setByCommandLine(
  seat: Seat,
  path: string,
  value: number,
  note: string,
  killAfter: number | null,
): Promise<'saved' | 'refused' | 'killed'> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [entry, 'set', path, `price=${value}`, '--note', note, '--json'],
      { env: environmentOf(seat), encoding: 'utf8' },
      (error) => resolve(error === null ? 'saved' : error.signal === 'SIGKILL' ? 'killed' : 'refused'),
    );
    if (killAfter !== null) setTimeout(() => child.kill('SIGKILL'), killAfter).unref();
  });
}
