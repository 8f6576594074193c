import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { pagesOf, wipePages } from '../store/damage.ts';
import { scratch, type Scratch } from './run-cli.ts';

// Several real processes, on a machine that may be busy: the limit ends a hang, it measures nothing.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let place: Scratch;
beforeAll(async () => {
  place = await scratch();
});
afterAll(() => place.remove());

test('salvage reads what is left of a damaged file, and lists what is missing', async () => {
  await place.run('new', 'Hub.casewright', '--template', 'aurora-home-hub');
  const path = place.path('Hub.casewright');
  const pages = pagesOf(path);
  wipePages(path, pages.get('line') ?? []);
  expect((await place.run('check', 'Hub.casewright')).code).toBe(1);
  const whole = await place.run('salvage', 'Hub.casewright', '--out', 'Whole.casewright');
  expect(whole).toMatchObject({ code: 0, stderr: '' });
  expect(whole.stdout).toContain('Nothing is missing: the checksum of the file fits.');
  expect((await place.run('check', 'Whole.casewright')).code).toBe(0);

  wipePages(path, pages.get('history') ?? []);
  const damaged = readFileSync(path);
  const part = await place.run('salvage', 'Hub.casewright', '--out', 'Part.casewright', '--json');
  expect(part.code).toBe(0);
  expect(JSON.parse(part.stdout)).toMatchObject({
    complete: false,
    rows: { line: 0, product: 3 },
    missing: expect.arrayContaining(['History entry 1']),
  });
  expect(readFileSync(path).equals(damaged)).toBe(true);
  const again = await place.run('salvage', 'Hub.casewright', '--out', 'Part.casewright');
  expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('was not overwritten') });
});
