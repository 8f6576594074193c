import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { computer, savedSample, temporaryFolder } from '../store/support.ts';
import { killRepeatedly, type KillFigures } from './kill.ts';

const lanes = 2;
const killsPerLane = 100;

test(`an editor killed at ${lanes * killsPerLane} random instants loses nothing that it acknowledged`, async () => {
  const cache = temporaryFolder();
  const runs = Array.from({ length: lanes }, async (_, lane): Promise<KillFigures> => {
    const home = temporaryFolder();
    const folder = join(home, 'share');
    mkdirSync(folder);
    const env = { ...computer(home), person: 'ann', host: 'ann-laptop' };
    const path = join(folder, 'plans.casewright');
    await savedSample(env, path);
    return killRepeatedly({ folder, home: env.home, path, rounds: killsPerLane, seed: 20261123 + lane, cache });
  });
  const figures = await Promise.all(runs);
  const sum = (pick: (each: KillFigures) => number): number => figures.reduce((total, each) => total + pick(each), 0);
  const faults = figures.flatMap((each) => each.faults);
  process.stdout.write(
    `kill -9: ${sum((each) => each.kills) - faults.length} of ${sum((each) => each.kills)} lose nothing ` +
      `(${sum((each) => each.while.opening)} while opening or recovering, ${sum((each) => each.while.editing)} while editing, ` +
      `${sum((each) => each.while.saving)} in a save; ${sum((each) => each.editsAcknowledged)} edits and ` +
      `${sum((each) => each.savesAcknowledged)} saves acknowledged; ${sum((each) => each.leftovers)} half-written files cleared away)\n`,
  );
  expect(faults).toEqual([]);
  // The instants must fall into every part of the work, or nothing was tried.
  expect(sum((each) => each.while.opening)).toBeGreaterThan(5);
  expect(sum((each) => each.while.saving)).toBeGreaterThan(20);
  expect(sum((each) => each.savesAcknowledged)).toBeGreaterThan(20);
}, 300_000);
