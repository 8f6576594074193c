import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fault, Figure } from './fault.ts';

/** Runs one row in a folder of its own. An error that the row itself throws is a fault of the row, told as such. */
export async function plant(fault: Fault, options: { short: boolean; seed: number; quiet?: boolean }): Promise<Figure> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), `casewright-torture-${fault.name}-`)));
  const begun = performance.now();
  const progress = (words: string): void => {
    if (options.quiet !== true) process.stderr.write(`${fault.name}: ${words}\n`);
  };
  try {
    const outcome = await fault.run({ short: options.short, seed: options.seed, folder, progress });
    const least = options.short ? fault.least.short : fault.least.full;
    return {
      name: fault.name,
      title: fault.title,
      least,
      ...outcome,
      seconds: Math.round(performance.now() - begun) / 1000,
      met: outcome.tried >= least && outcome.bad.length === 0 && outcome.controlCaught,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
