import { copyFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkspace } from '#electron/store/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { computer, setPrice, writeSample } from '../../store/sample.ts';
import { checkHere } from '../check-here.ts';
import type { Fault } from '../fault.ts';
import { random } from '../random.ts';
import { overwrittenByNaiveGuard } from '../sync-tool/naive.ts';
import { measureGap } from '../sync-tool/gap.ts';
import { ways } from '../sync-tool/replace.ts';
import { instants, openedPrice, tryReplacing, type Instant } from '../sync-tool/trial.ts';

/** A reader saves nothing but a copy, so that most steps of a save are no instants for one. */
const readInstants: readonly Instant[] = ['clean', 'at a random moment of a save', 'sync and hash'];
const combinations = ways.flatMap((way) => [
  ...instants.map((instant) => ({ way, instant, mode: 'edit' as const })),
  ...readInstants.map((instant) => ({ way, instant, mode: 'read-only' as const })),
]);
const rounds = 4;

export const syncTool: Fault = {
  name: 'sync-tool',
  title: 'a sync tool replaces the open file in five ways',
  least: { full: combinations.length * rounds, short: combinations.length / 2 },
  run: async ({ short, seed, folder, progress }) => {
    const env = { ...computer(folder), startChild: checkHere, lookMilliseconds: 20 };
    const [sample, ours, theirs] = [join(folder, 'sample'), join(folder, 'ours'), join(folder, 'theirs')];
    await writeSample(env, sample);
    for (const [file, price] of [
      [ours, openedPrice],
      [theirs, 77],
    ] as const) {
      copyFileSync(sample, file);
      const open = unwrap(await openWorkspace(env, file, 'edit'));
      unwrap(setPrice(open, price));
      unwrap(await open.publish());
      await open.close({ discard: false });
    }
    if (statSync(ours).size !== statSync(theirs).size) throw new Error('the two versions do not have the same size');

    const missed = overwrittenByNaiveGuard(folder, ours, theirs);
    const next = random(seed);
    const bad: string[] = [];
    let tried = 0;
    for (let round = 0; round < (short ? 1 : rounds); round++) {
      for (const [index, { way, instant, mode }] of combinations.entries()) {
        // Every second one, beginning in turn with the first and the second instant, so that each way meets others.
        if (short && (index + ways.indexOf(way)) % 2 === 0) continue;
        const delay = next() * 40;
        const place = join(folder, `trial ${tried}`);
        const found = await tryReplacing({ way, instant, mode, delay, folder: place, ours, theirs, env });
        const where = `round ${round}, ${mode}, ${way.name}, ${instant} (${delay.toFixed(2)} ms), seed ${seed}`;
        bad.push(...found.map((words) => `${where}: ${words}`));
        tried += 1;
      }
      progress(`${tried} replacements`);
    }
    const gap = await measureGap({ folder: join(folder, 'gap'), ours, theirs, env, rounds: short ? 10 : 300, seed });
    return {
      tried,
      bad,
      controlCaught: missed.length === 1 && missed[0] === ways.at(-1)?.name,
      words:
        `${ways.length} ways at ${instants.length} instants, edited and read; a guard by size and time lost ${missed.length} of them; ` +
        `against a thread that aims at the last look: ${gap.refused} refused, ${gap.after} came after the save, ${gap.lost} of ${gap.tried} fell between look and rename`,
    };
  },
};
