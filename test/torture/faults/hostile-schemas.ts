import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { computer, writeSample } from '../../store/sample.ts';
import { forkChild } from '#electron/store/verification/run-child.ts';
import { hostileSchemas } from '../schemas/hostile.ts';
import { trySchema } from '../schemas/try-schema.ts';
import type { StartChild } from '#electron/store/index.ts';
import { inMemory } from '../in-memory.ts';
import type { Fault } from '../fault.ts';

const lanes = 2;

export const hostileSchemaFiles: Fault = {
  name: 'hostile-schemas',
  title: 'schemas that run code, mislead or have no end',
  least: { full: 120, short: 60 },
  run: ({ short, seed, folder: given, progress }) =>
    inMemory(given, async (folder) => {
      const base = join(folder, 'base.casewright');
      await writeSample(computer(join(folder, 'maker')), base);
      const trials = [false, ...(short ? [] : [true])].flatMap((newer) =>
        hostileSchemas.map((schema) => ({ schema, newer })),
      );
      const bad: string[] = [];
      const seen = new Map<string, number>();
      const lane = async (from: number): Promise<void> => {
        for (let index = from; index < trials.length; index += lanes) {
          const trial = trials[index];
          if (!trial) break;
          const home = join(folder, `trial-${index}`);
          mkdirSync(home);
          const place = `${trial.schema.what}${trial.newer ? ' in a newer file' : ''}`;
          try {
            const { outcome, fault } = await trySchema({ folder: home, base, ...trial });
            if (fault !== null) bad.push(`${place}: ${fault}`);
            seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
          } catch (error) {
            bad.push(`${place}: an error was thrown: ${error instanceof Error ? error.message : String(error)}`);
          }
          rmSync(home, { recursive: true, force: true });
          if (index % 20 === 0) progress(`${index} of ${trials.length}, seed ${seed}`);
        }
      };
      await Promise.all(Array.from({ length: lanes }, (_, from) => lane(from)));
      const words = [...seen].sort(([, a], [, b]) => b - a).map(([outcome, times]) => `${times} ${outcome}`);
      return { tried: trials.length, bad, controlCaught: await endlessIsCaught(folder, base), words: words.join(', ') };
    }),
};

/** A loader that reads before it looks at the schema never comes back from an endless view; three seconds show it. */
async function endlessIsCaught(folder: string, base: string): Promise<boolean> {
  const schema = hostileSchemas.find(({ what }) => what === 'an endless view in place of the description');
  if (!schema) throw new Error('the endless view is gone');
  const home = join(folder, 'control');
  mkdirSync(home);
  const hasty: StartChild = () =>
    forkChild(join(import.meta.dirname, '..', 'schemas', 'hasty-child.ts'), { memoryMegabytes: 512 });
  let answers = 0;
  const impatient: StartChild = (entry, options) => {
    const child = hasty(entry, options);
    setTimeout(() => child.kill(), 3000).unref();
    child.onMessage(() => (answers += 1));
    return child;
  };
  const verdict = await trySchema({ folder: home, base, schema, newer: false, startChild: impatient });
  return answers === 0 && verdict.outcome === 'hostile-file';
}
