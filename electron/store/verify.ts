/**
 * Entry of the child process that checks a file. SQLite cannot be stopped from inside a hostile query, so the
 * process that started this one kills it when the time is over; and a thread in here, which runs on while the
 * main one is stuck, kills it for memory, or when nobody waits for the answer any more.
 */
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import type { CheckRequest } from './verification/check-file.ts';
import type { Budget } from './verification/run-child.ts';

type Question = CheckRequest & { readonly budget: Budget };
type ElectronPort = {
  on(name: 'message', listener: (event: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
};

async function answer(question: Question, reply: (message: unknown) => void): Promise<void> {
  new Worker(new URL(import.meta.url), { workerData: { ...question.budget, parent: process.ppid } }).unref();
  const { checkFile } = await import('./verification/check-file.ts');
  reply(checkFile(question));
}

function watch(limits: Budget & { readonly parent: number }): void {
  const started = performance.now();
  setInterval(() => {
    const tooLong = performance.now() - started > limits.milliseconds * 1.5;
    const tooMuch = process.memoryUsage.rss() > limits.memoryMegabytes * 1024 * 1024;
    if (tooLong || tooMuch || process.ppid !== limits.parent) process.kill(process.pid, 'SIGKILL');
  }, 25);
}

if (isMainThread) {
  const port = (process as { readonly parentPort?: ElectronPort }).parentPort;
  if (port) port.on('message', ({ data }) => void answer(data as Question, (message) => port.postMessage(message)));
  else process.on('message', (data) => void answer(data as Question, (message) => process.send?.(message)));
} else {
  watch(workerData as Budget & { parent: number });
}
