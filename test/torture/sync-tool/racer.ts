/** A tool that replaces the file as near to a given instant as a thread can: `signal` 1 means armed, 2 means now, 3 done. */
import { renameSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

type Race = { readonly path: string; readonly incoming: string; readonly microseconds: number };
const { signal } = workerData as { readonly signal: Int32Array };

parentPort?.on('message', ({ path, incoming, microseconds }: Race) => {
  while (Atomics.load(signal, 0) === 1);
  const until = performance.now() + microseconds / 1000;
  while (performance.now() < until);
  renameSync(incoming, path);
  Atomics.store(signal, 0, 3);
  Atomics.notify(signal, 0);
});
