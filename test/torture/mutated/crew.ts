import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Answer, Way } from './worker.ts';

export type Asked = Answer | { readonly died: string };

/** One worker at a time that tries file after file; a new one takes over when it dies, hangs or has grown. */
export type Member = { readonly ask: (index: number) => Promise<Asked>; readonly dismiss: () => void };

/** By the clock, for who never comes back; how much work a file may make is asked where it is opened. */
const patience = 60_000;
const trialsEach = 1000;
/** The same figure that the app's own check may take; a process that only runs Node takes a fifth of it. */
const megabytesEach = 512;

export function member(options: {
  readonly folder: string;
  readonly bases: readonly string[];
  readonly seed: number;
  readonly way: Way;
}): Member {
  let worker: ChildProcess | null = null;
  let trials = 0;
  const dismiss = (): void => {
    worker?.kill('SIGKILL');
    worker = null;
    trials = 0;
  };
  const hire = (): ChildProcess =>
    fork(
      join(import.meta.dirname, 'worker.ts'),
      [options.folder, String(options.seed), options.way, ...options.bases],
      {
        execArgv: ['--max-old-space-size=400', '--disable-warning=ExperimentalWarning'],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      },
    );
  const ask = (index: number): Promise<Asked> => {
    if (trials++ >= trialsEach) dismiss();
    const asked = (worker ??= hire());
    return new Promise((resolve) => {
      const finish = (answer: Asked): void => {
        clearTimeout(timer);
        asked.removeAllListeners();
        if ('died' in answer || tookTooMuch(answer)) dismiss();
        resolve(answer);
      };
      const timer = setTimeout(() => finish({ died: `no answer in ${patience / 1000} s` }), patience);
      asked.once('message', (answer) => finish(answer as Answer));
      asked.once('exit', (code, signal) => finish({ died: `it ended with ${signal ?? code ?? ''}` }));
      asked.send(index, (error) => {
        if (error) finish({ died: `it could not be asked: ${error.message}` });
      });
    });
  };
  return { ask, dismiss };
}

/** True where the file took more memory than the app's own check may take. */
export const tookTooMuch = (answer: Asked): boolean => 'megabytes' in answer && answer.megabytes > megabytesEach;
