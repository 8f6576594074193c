import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { fixture, scratch, type Scratch } from './run-cli.ts';

const reference = JSON.parse(readFileSync(fixture('reference-case.json'), 'utf8')) as Record<string, unknown>;
const end = (payoff: unknown): object => ({ kind: 'end', payoff });
const decision = {
  options: [{ name: 'Partner', values: { launch_price: 44, discount: 0.12, share_ramp: 30 } }],
  decisionTree: {
    kind: 'decision',
    name: 'Now',
    branches: [
      { name: 'Launch', then: end({ option: 'Partner' }) },
      { name: 'Stop', then: end(0) },
    ],
  },
};
// Several real processes a test, on a machine that may be busy: the limit ends a hang, it measures nothing.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let place: Scratch;
let document = '';
beforeAll(async () => {
  place = await scratch();
  document = place.path('case.json');
  await writeFile(document, JSON.stringify({ ...reference, ...decision }));
});
afterAll(() => place.remove());

it('options: side by side, with what each adds to doing nothing', async () => {
  const [plain, json] = await Promise.all([
    place.run('options', document),
    place.run('options', document, '--results', 'npv', '--json'),
  ]);
  expect(plain).toMatchObject({ code: 0, stderr: '' });
  expect(plain.stdout).toMatch(/^Result +As planned +Partner +Do nothing$/m);
  expect(plain.stdout).toContain('worth nothing by definition');
  const told = JSON.parse(json.stdout) as { nothing: string; results: { values: number[] }[] };
  expect(told.nothing).toBe('worth nothing');
  expect(told.results[0]?.values.at(-1)).toBe(0);
});

it('regret, flip and voi take options by name, and all of the case when none is named', async () => {
  const [regret, flip, voi, wrong] = await Promise.all([
    place.run('regret', document),
    place.run('flip', document, '--options', 'base,Partner'),
    place.run('voi', document, '--options', 'base,Partner', '--trials', '300'),
    place.run('flip', document, '--options', 'base,Partnr'),
  ]);
  for (const name of ['As planned', 'Partner', 'Do nothing'])
    expect(regret.stdout).toMatch(new RegExp(`^${name} `, 'm'));
  expect(flip.stdout).toMatch(/^Partner: [\d,.]+ EUR$/m);
  expect(voi.stdout).toMatch(/^Partner +[\d,]+ EUR/m);
  expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining('Did you mean "Partner"?') });
});

it('tree: the one that is kept with the case, in a document and in a workspace', async () => {
  expect((await place.run('new', 'Plans.casewright')).code).toBe(0);
  expect((await place.run('import', document, 'Plans.casewright')).code).toBe(0);
  const [own, kept, none, exported] = await Promise.all([
    place.run('tree', document),
    place.run('tree', 'Plans.casewright', '--json'),
    place.run('tree', fixture('reference-case.json')),
    place.run('export', 'Plans.casewright', '-o', 'again.json'),
  ]);
  expect(own.stdout).toContain('▸ Launch');
  const { value } = JSON.parse(kept.stdout) as { value: number };
  expect(value).toBeGreaterThan(0);
  expect(none).toMatchObject({ code: 1, stderr: expect.stringContaining('has no decision tree yet') });
  expect(exported.code).toBe(0);
  const again = JSON.parse(readFileSync(place.path('again.json'), 'utf8')) as typeof decision;
  expect({ options: again.options, decisionTree: again.decisionTree }).toEqual(decision);
});
