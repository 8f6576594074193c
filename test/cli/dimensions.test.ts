import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { fixture, scratch, type Scratch } from './run-cli.ts';

// Several real processes a test, on a machine that may be busy: the limit ends a hang, it measures nothing.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const file = 'Regions.casewright';
let place: Scratch;
beforeAll(async () => {
  place = await scratch();
  await place.run('new', file, '--template', 'empty');
  await place.run('import', fixture('reference-case.json'), file);
});
afterAll(() => place.remove());

const json = async (...args: string[]) =>
  JSON.parse((await place.run(...args, '--json')).stdout) as Record<string, unknown>;
const dimension = (...args: string[]) => json('dimension', file, ...args);
const listed = async () => (await json('dimensions', file))['dimensions'];

it('adds a dimension, gives it to inputs, changes its items, renames it, and takes it away again', async () => {
  expect((await place.run('dimensions', file)).stdout).toBe('No case has dimensions.\n');
  const results = (await json('eval', file))['results'];
  expect(await dimension('region', '--items', 'DACH, Nordics')).toMatchObject({
    changed: true,
    changes: ['New dimension: region (DACH, Nordics)'],
  });
  await dimension('region', '--for', 'launch_price,discount', '--together');
  expect(await listed()).toMatchObject([
    { dimension: 'region', items: ['DACH', 'Nordics'], inputs: ['launch_price', 'discount'] },
  ]);
  expect((await json('eval', file))['results']).toEqual(results);
  await dimension('region', '--item', 'DACH=Germany');
  expect(await dimension('region', '--items', 'Nordics,Germany,Iberia', '--like', 'Germany')).toMatchObject({
    changes: ['Dimension region: Iberia added; another order'],
  });
  await dimension('region', '--rename', 'market');
  expect((await place.run('dimensions', file)).stdout).toMatch(
    /market\s+Nordics, Germany, Iberia\s+launch_price, disc/,
  );
  await dimension('market', '--not-for', 'discount', '--keep', 'first');
  expect(await place.run('dimension', file, 'market', '--remove')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('say what it keeps'),
  });
  await dimension('market', '--remove', '--keep', 'average');
  expect(await listed()).toEqual([]);
  expect((await json('eval', file))['results']).toEqual(results);
});

it('says what is wrong, and changes nothing', async () => {
  const refused = async (...args: string[]) => place.run('dimension', file, ...args);
  expect(await refused('region')).toMatchObject({ code: 1, stderr: expect.stringContaining('one of --items') });
  expect(await refused('region', '--items', 'A', '--remove')).toMatchObject({ code: 1 });
  expect(await refused('region', '--item', 'A')).toMatchObject({ code: 2, stderr: expect.stringContaining('old=new') });
  expect(await refused('regoin', '--rename', 'x')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('no dimension called "regoin"'),
  });
  expect(await refused('period', '--items', 'A')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('fixed meaning in formulas'),
  });
  expect(await refused('region', '--for', 'lunch_price')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Did you mean "launch_price"?'),
  });
});
