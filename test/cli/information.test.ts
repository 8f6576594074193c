import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fixture, scratch, type Scratch } from './run-cli.ts';

const document = fixture('reference-case.json');
// Several real processes a test, on a machine that may be busy: the limit ends a hang, it measures nothing.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let place: Scratch;
beforeAll(async () => void (place = await scratch()));
afterAll(() => place.remove());

describe('voi', () => {
  it('says what knowing each input is worth, about which decision, with the seed', async () => {
    const args = ['voi', document, '--result', 'npv', '--trials', '2000', '--seed', '7'];
    const [plain, json] = await Promise.all([place.run(...args), place.run(...args, '--json')]);
    expect(plain.code).toBe(0);
    expect(plain.stdout).toMatch(/^Base +[\d,]+ EUR +[\d,]+ EUR +\d+\.\d\d %$/m);
    expect(plain.stdout).toMatch(/^Without knowing more: Base\.$/m);
    expect(plain.stdout).toMatch(/^Everything +[\d,]+ EUR/m);
    expect(plain.stdout).toMatch(/^2,000 trials by Latin hypercube, seed 7, engine /m);
    const told = JSON.parse(json.stdout) as { seed: number; inputs: { label: string; value: number }[] };
    expect(told.seed).toBe(7);
    expect(told.inputs).toHaveLength(12);
    expect(plain.stdout).toContain(told.inputs[0]?.label);
    expect(told.inputs[0]?.value).toBeGreaterThan(told.inputs.at(-1)?.value ?? NaN);
  });

  it('between scenarios, with a study of two inputs together', async () => {
    const options = ['--options', 'base,Premium', '--or-nothing', '--together', 'imitation,share_end'];
    const ran = await place.run('voi', document, ...options, '--trials', '500');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    for (const name of ['Base', 'Premium', 'Do nothing']) expect(ran.stdout).toMatch(new RegExp(`^${name} `, 'm'));
    expect(ran.stdout).toMatch(/^Bass imitation q, per month and Share after ramp +[\d,]+ EUR/m);
  });
});

it('variance: each input alone and with others, and what was left out', async () => {
  const args = ['variance', document, '--samples', '512'];
  const [plain, json] = await Promise.all([place.run(...args), place.run(...args, '--json')]);
  expect(plain.code).toBe(0);
  expect(plain.stdout).toMatch(/^Bass imitation q, per month +3\d\.\d\d % +\d\.\d\d % +3\d\.\d\d %/m);
  expect(plain.stdout).toMatch(/taken as independent here: .*launch_price and share_end/);
  expect(plain.stdout).toMatch(/^512 base points, 7,168 evaluations by Sobol’s sequence, seed 1/m);
  const told = JSON.parse(json.stdout) as { inputs: { first: number; total: number }[] };
  // With so few points the sum is only near that of many, 0.97.
  const sum = told.inputs.reduce((all, { first }) => all + first, 0);
  expect(Math.abs(sum - 0.97)).toBeLessThan(0.15);
});

it('bad input ends with 1 and a sentence, wrong use with 2', async () => {
  const runs: [string[], number, RegExp][] = [
    [['voi', document, '--result', 'nvp'], 1, /no line called “nvp”.*npv/],
    [['voi', document, '--options', 'Nowhere'], 1, /no option or scenario called “Nowhere”/],
    [['voi', document, '--together', 'wacc'], 1, /“wacc” is no uncertain input/],
    [['voi', document, '--trials', '10'], 1, /from 200 to 200,000/],
    [['variance', document, '--result', 'wacc'], 1, /does not vary/],
    [['voi', document, '--trials', 'many'], 2, /whole number/],
    [['voi'], 2, /missing required argument/i],
    [['variance', document, '--option'], 2, /unknown option/i],
  ];
  const ran = await Promise.all(runs.map(([args]) => place.run(...args)));
  for (const [index, [args, code, message]] of runs.entries()) {
    expect(ran[index], args.join(' ')).toMatchObject({ code, stdout: '' });
    expect(ran[index]?.stderr).toMatch(message);
  }
});
