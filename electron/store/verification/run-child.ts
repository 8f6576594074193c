import { fork } from 'node:child_process';
import { fail, ok, type Result } from '#shared/kernel/result.ts';

/** A child process as seen from here, whoever started it. */
export type Child = {
  readonly send: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly onExit: (listener: () => void) => void;
  /** At once and for certain (SIGKILL): the child may be deep in a query that listens to nothing. */
  readonly kill: () => void;
};
export type StartChild = (entry: string, options: { readonly memoryMegabytes: number }) => Child;

export type Budget = { readonly milliseconds: number; readonly memoryMegabytes: number };
export const verificationBudget: Budget = { milliseconds: 10_000, memoryMegabytes: 512 };

export const forkChild: StartChild = (entry, { memoryMegabytes }) => {
  const child = fork(entry, [], {
    execArgv: [`--max-old-space-size=${Math.floor(memoryMegabytes / 2)}`, '--disable-warning=ExperimentalWarning'],
    serialization: 'json',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    send: (message) => child.send(message as object, () => undefined),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => {
      child.on('exit', listener);
      child.on('error', listener);
    },
    kill: () => child.kill('SIGKILL'),
  };
};

/** Sends one question to a fresh child and waits for one answer; kills the child when the time is over. */
export function askChild(
  start: StartChild,
  entry: string,
  question: { readonly name?: string; readonly [key: string]: unknown },
  budget: Budget,
): Promise<Result<unknown>> {
  const who = question.name === undefined ? 'the file' : `"${question.name}"`;
  return new Promise((resolve) => {
    const child = start(entry, budget);
    const finish = (answer: Result<unknown>): void => {
      clearTimeout(timer);
      child.kill();
      resolve(answer);
    };
    const timer = setTimeout(() => finish(overBudget('time', budget, who)), budget.milliseconds);
    child.onMessage((message) => finish(ok(message)));
    child.onExit(() => finish(overBudget('stopped', budget, who)));
    child.send({ ...question, budget });
  });
}

function overBudget(reason: 'time' | 'stopped', budget: Budget, who: string): Result<never> {
  const seconds = Math.round(budget.milliseconds / 1000);
  return fail(
    'hostile-file',
    reason === 'time'
      ? `Checking ${who} took longer than ${seconds} seconds, so the check was stopped and the file was not opened. It was not changed. It may be damaged or made to do harm.`
      : `Checking ${who} failed: it needed more than ${budget.memoryMegabytes} MB of memory or could not be read at all, so it was not opened. It was not changed. It may be damaged or made to do harm.`,
    { reason },
  );
}
