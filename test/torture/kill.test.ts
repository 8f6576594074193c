import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { computer, savedSample, temporaryFolder } from '../store/support.ts';
import { killRepeatedly, type KillFigures } from './kill.ts';

const lanes = 2;
const killsPerLane = 100;

async function killAt(options: {
  rounds: number;
  seed: number;
  cache: string;
  honesty: 'honest' | 'lying';
}): Promise<KillFigures> {
  const home = temporaryFolder();
  const folder = join(home, 'share');
  mkdirSync(folder);
  const env = computer(home);
  const path = join(folder, 'plans.casewright');
  await savedSample(env, path);
  return killRepeatedly({ ...options, folder, home: env.home, path });
}

test('the control: an editor that acknowledges what it did not keep is caught', async () => {
  const figures = await killAt({ rounds: 5, seed: 1, cache: temporaryFolder(), honesty: 'lying' });
  expect(figures.faults.join('\n')).toMatch(/edits are there, but the price is/);
});

test(`an editor killed at ${lanes * killsPerLane} random instants loses nothing that it acknowledged`, async () => {
  const cache = temporaryFolder();
  const runs = Array.from({ length: lanes }, (_, lane) =>
    killAt({ rounds: killsPerLane, seed: 20261123 + lane, cache, honesty: 'honest' }),
  );
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
