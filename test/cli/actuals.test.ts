import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { fixture, scratch, type Scratch } from './run-cli.ts';

// Several real processes a test, on a machine that may be busy: the limit ends a hang, it measures nothing.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let place: Scratch;
beforeAll(async () => {
  place = await scratch();
});
afterAll(() => place.remove());

it('sets the last actual month, exports and imports it, clears it; the results stay', async () => {
  const file = 'Plans.casewright';
  await place.run('new', file, '--template', 'empty');
  await place.run('import', fixture('reference-case.json'), file);
  const json = async (...args: string[]) => JSON.parse((await place.run(...args)).stdout) as Record<string, unknown>;
  const before = (await json('eval', file, '--json'))['results'];
  expect(await json('actuals', file, '2027-03', '--json')).toMatchObject({ changed: true, actualsTo: '2027-03' });
  expect((await place.run('cases', file)).stdout).toContain('from 2027-01, actuals to 2027-03');
  const document = await json('export', file);
  expect(document['timeline']).toMatchObject({ start: '2027-01', actualsTo: '2027-03' });
  expect((await json('eval', file, '--json'))['results']).toEqual(before);
  await place.run('export', file, '-o', 'case.json');
  await place.run('import', 'case.json', 'Other.casewright');
  expect(await json('export', 'Other.casewright')).toEqual(document);
  expect(await place.run('actuals', file, '2040-01')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('outside the timeline'),
  });
  expect(await place.run('actuals', file, 'March')).toMatchObject({ code: 2 });
  expect((await place.run('actuals', file, 'none')).stdout).toContain('last actual month cleared');
  expect((await place.run('cases', file)).stdout).not.toContain('actuals');
});
