import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { openWorkspace, type StoreEnvironment } from '#electron/store/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { setPrice } from '../../store/sample.ts';
import { random } from '../random.ts';

export type Gap = { readonly tried: number; readonly refused: number; readonly after: number; readonly lost: number };

/** Only what lies this near to the last look can fall between it and the rename. */
const spreadMicroseconds = 200;

/**
 * How often a replacement goes unnoticed that aims at the two system calls which no program without a lock can make
 * one of: the last look at the file and the rename over it.
 */
export async function measureGap(options: {
  folder: string;
  ours: string;
  theirs: string;
  env: StoreEnvironment;
  rounds: number;
  seed: number;
}): Promise<Gap> {
  const { folder, ours, theirs, env, rounds } = options;
  mkdirSync(folder, { recursive: true });
  const [path, incoming] = [join(folder, 'plans.casewright'), join(folder, 'incoming')];
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const racer = new Worker(new URL('./racer.ts', import.meta.url), { workerData: { signal } });
  const next = random(options.seed);
  const wanted = readFileSync(theirs);
  let [refused, after, lost] = [0, 0, 0];
  try {
    for (let round = 0; round < rounds; round++) {
      copyFileSync(ours, path);
      copyFileSync(theirs, incoming);
      const onStep: StoreEnvironment['onStep'] = (step) => {
        // Armed one step before, so that the thread is awake and waiting.
        if (step === 'keep the replaced file') {
          Atomics.store(signal, 0, 1);
          racer.postMessage({ path, incoming, microseconds: next() * spreadMicroseconds });
        } else if (step === 'rename') {
          Atomics.store(signal, 0, 2);
        }
      };
      const open = unwrap(await openWorkspace({ ...env, onStep }, path, 'edit'));
      unwrap(setPrice(open, 44));
      const saved = await open.publish();
      // A save that was refused before its last look lets the thread go.
      Atomics.compareExchange(signal, 0, 1, 2);
      while (Atomics.load(signal, 0) !== 3) await Atomics.waitAsync(signal, 0, 2, 100).value;
      if (!saved.ok) refused += 1;
      else if (readFileSync(path).equals(wanted)) after += 1;
      else lost += 1;
      await open.close({ discard: true });
    }
  } finally {
    await racer.terminate();
  }
  return { tried: rounds, refused, after, lost };
}
