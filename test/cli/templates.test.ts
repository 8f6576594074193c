import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { scratch, type Scratch } from './run-cli.ts';

// Several real processes a test, on a machine that may be busy: the limit ends a hang, it measures nothing.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let place: Scratch;
beforeAll(async () => {
  place = await scratch();
});
afterAll(() => place.remove());

it('lists the kinds of case, and what one of them asks', async () => {
  const all = await place.run('templates');
  expect(all).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^subscription +Win customers/m) });
  expect(all.stdout).toMatch(/^Change what you sell\nprice-change +Raise or cut a price/m);
  const one = await place.run('templates', 'subscription');
  expect(one.stdout).toMatch(/^churn +What part of the customers leaves in a month\? +2\.2% +0\.1% +30%/m);
  const none = await place.run('templates', 'subscripton');
  expect(none).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('Did you mean "subscription"?') });
});

it('makes a workspace from answers, and adds a second case to it', async () => {
  const made = await place.run(
    'new',
    'Plan.casewright',
    '--template',
    'subscription',
    '--answer',
    'price=49',
    '--answer',
    'churn=3%',
  );
  expect(made).toMatchObject({ code: 0, stderr: '' });
  const worked = JSON.parse(
    (await place.run('eval', 'Plan.casewright', '--lines', 'price,churn', '--json')).stdout,
  ) as {
    results: { npv: number };
  };
  expect(worked).toMatchObject({ case: 'New subscription', lines: { price: 49, churn: 0.03 } });
  expect(worked.results.npv).toBeGreaterThan(0);
  const more = ['--name', 'Plan for the US', '--currency', 'USD', '--start', '2028-01', '--note', 'for the board'];
  const added = await place.run('begin', 'Plan.casewright', '--template', 'subscription', ...more, '--json');
  expect(JSON.parse(added.stdout)).toMatchObject({ label: 'Created Plan for the US from the template “Subscription”' });
  expect((await place.run('history', 'Plan.casewright')).stdout).toContain('for the board');
  expect((await place.run('check', 'Plan.casewright')).stdout).toMatch(/Plan for the US: nothing found/);
});

it.each([
  [
    'an answer that nobody asked for',
    ['--template', 'subscription', '--answer', 'prise=49'],
    /nothing called "prise".*"price".*churn/,
  ],
  [
    'an answer out of range',
    ['--template', 'subscription', '--answer', 'churn=90%'],
    /from 0\.1 % to 30 %, and 90 % is not one/,
  ],
  [
    'an answer that is no number',
    ['--template', 'subscription', '--answer', 'price=much'],
    /"price=much" is not of the form/,
  ],
  ['answers without a kind of case', ['--answer', 'price=49'], /name it with --template/],
  [
    'a kind of case that is not there',
    ['--template', 'subscripton'],
    /no template called "subscripton"\. Did you mean "subscription"\?/,
  ],
])('refuses %s, and makes no file', async (_, options, message) => {
  const refused = await place.run('new', 'Refused.casewright', ...options);
  expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(message) });
  expect(existsSync(place.path('Refused.casewright'))).toBe(false);
});
