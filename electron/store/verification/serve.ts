import { isMainThread, Worker, workerData } from 'node:worker_threads';
import type { Budget } from './run-child.ts';

type ElectronPort = {
  on(name: 'message', listener: (event: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
};
type Limits = Budget & { readonly parent: number };

/**
 * The life of a child process that reads what nobody vouches for. SQLite cannot be stopped from inside a hostile
 * query, so the process that started this one kills it when the time is over; and a thread in here, which runs on
 * while the main one is stuck, kills it for memory, or when nobody waits for the answer any more. `entry` is the file
 * of the child itself: the thread starts there too, and never gets to the answer.
 */
export function serve(entry: string, answer: (question: unknown) => Promise<unknown>): void {
  if (!isMainThread) {
    watch(workerData as Limits);
    return;
  }
  const take = async (question: unknown, reply: (message: unknown) => void): Promise<void> => {
    const { budget } = question as { readonly budget: Budget };
    new Worker(new URL(entry), { workerData: { ...budget, parent: process.ppid } }).unref();
    reply(await answer(question));
  };
  const port = (process as { readonly parentPort?: ElectronPort }).parentPort;
  if (port) port.on('message', ({ data }) => void take(data, (message) => port.postMessage(message)));
  else process.on('message', (data) => void take(data, (message) => process.send?.(message)));
}

function watch(limits: Limits): void {
  const started = performance.now();
  setInterval(() => {
    const tooLong = performance.now() - started > limits.milliseconds * 1.5;
    const tooMuch = process.memoryUsage.rss() > limits.memoryMegabytes * 1024 * 1024;
    if (tooLong || tooMuch || process.ppid !== limits.parent) process.kill(process.pid, 'SIGKILL');
  }, 25);
}
