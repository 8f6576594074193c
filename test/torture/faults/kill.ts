import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { computer, writeSample } from '../../store/sample.ts';
import type { Fault } from '../fault.ts';
import { killRepeatedly, type KillFigures } from '../kill-repeatedly.ts';

const lanes = 2;

export const kill: Fault = {
  name: 'kill',
  title: 'kill -9 while opening, editing and saving',
  least: { full: 2000, short: 100 },
  run: async ({ short, seed, folder, progress }) => {
    const rounds = (short ? 100 : 2000) / lanes;
    const cache = join(folder, 'compiled');
    const killAt = async (
      name: string,
      count: number,
      honesty: 'honest' | 'lying',
      start: number,
    ): Promise<KillFigures> => {
      const home = join(folder, name);
      const share = join(home, 'share');
      mkdirSync(share, { recursive: true });
      const env = computer(home);
      const path = join(share, 'plans.casewright');
      await writeSample(env, path);
      return killRepeatedly({ rounds: count, seed: start, cache, honesty, folder: share, home: env.home, path });
    };
    const control = await killAt('control', 5, 'lying', seed);
    progress(`${rounds * lanes} kills in ${lanes} lanes`);
    const figures = await Promise.all(
      Array.from({ length: lanes }, (_, lane) => killAt(`lane-${lane}`, rounds, 'honest', seed + 1 + lane)),
    );
    const sum = (pick: (each: KillFigures) => number): number => figures.reduce((total, each) => total + pick(each), 0);
    const bad = figures.flatMap((each) => each.faults);
    const places = {
      opening: sum((each) => each.while.opening),
      editing: sum((each) => each.while.editing),
      saving: sum((each) => each.while.saving),
    };
    // The instants must fall into every part of the work, or nothing was tried.
    for (const [place, count] of Object.entries(places))
      if (count < 5) bad.push(`only ${count} kills fell into ${place}`);
    return {
      tried: sum((each) => each.kills),
      bad,
      controlCaught: control.faults.some((each) => each.includes('edits are there, but the price is')),
      words:
        `${places.opening} while opening or recovering, ${places.editing} while editing, ${places.saving} in a save; ` +
        `${sum((each) => each.editsAcknowledged)} edits and ${sum((each) => each.savesAcknowledged)} saves acknowledged; ` +
        `${sum((each) => each.leftovers)} half-written files cleared away`,
    };
  },
};
