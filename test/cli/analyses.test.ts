import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fixture, scratch, type Ran, type Scratch } from './run-cli.ts';

const document = fixture('reference-case.json');
// Several real processes a test, on a machine that may be busy: the limit ends a hang, it measures nothing.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
let place: Scratch;
beforeAll(async () => void (place = await scratch()));
afterAll(() => place.remove());

async function json<Answer>(...args: string[]): Promise<Answer> {
  const ran = await place.run(...args, '--json');
  expect(ran.stderr).toBe('');
  expect(ran.code).toBe(0);
  return JSON.parse(ran.stdout) as Answer;
}
const npv = async (...set: string[]): Promise<number> => {
  const { results } = await json<{ results: { npv: number } }>(
    'eval',
    document,
    ...set.flatMap((each) => ['--set', each]),
  );
  return results.npv;
};

describe('analyses on the command line', () => {
  it('solve: the value it finds gives the target when evaluated', async () => {
    const told = await json<{ solutions: { value: number }[] }>(
      'solve',
      document,
      '--line',
      'launch_price',
      '--target',
      '0',
    );
    expect(told.solutions).toHaveLength(1);
    expect(Math.abs(await npv(`launch_price=${told.solutions[0]?.value ?? 0}`))).toBeLessThan(0.01);
  });

  it('table: a..b/n and percent, and each cell is what eval gives', async () => {
    const args = ['--x', 'launch_price=40..56/3', '--y', 'wacc=8%,11%', '--result', 'npv'];
    const told = await json<{ x: { values: number[] }; cells: number[][] }>('table', document, ...args);
    expect(told.x.values).toEqual([40, 48, 56]);
    // A table is worked out by the backend for many lanes, which agrees to 1e-12 of the value.
    expect(told.cells[0]?.[1]).toBeCloseTo(await npv('launch_price=48', 'wacc=8%'), 5);
  });

  it('tables for people line up and end with how they were made', async () => {
    const runs: [string[], RegExp][] = [
      [
        ['tornado', '--range', '10%'],
        /^Reference price at launch +44\.10 EUR\/unit .+\n(.*\n)*Each input alone from its P10/m,
      ],
      [['spider', '--changes', '--steps', '-20%,0,20%'], /-20\.00 % +0\.00 % +20\.00 %/],
      [
        ['assumptions', '--as-of', '2027-02-01'],
        /^Assumption +Value +P10 +P90 +At stake +Weakness +Look first +What is missing\n(.*\n)*At stake: how far the result moves/m,
      ],
      [['switching'], /^Bass imitation q, per month +0\.085 +0\.0732 +-13\.85 % +P17 +yes/m],
      [['target', '--target', '5000000'], /a gap of \+1,224,421 EUR/],
      [['break-even', '--line', 'units'], /^307,152 units +0\.8128 +0 EUR/m],
      [['bridge', '--to', 'Late and aggressive'], /^Ramp +24\.00 months +36\.00 months +-1,069,295 EUR/m],
      [['compare', '--lanes', 'Premium'], /-4\.54 points \(-22\.86 %\)/],
      [['regret', '--options', 'base,Premium'], /^Least greatest regret: Base\./m],
      [
        ['flip', '--options', 'base,Premium'],
        /^If Reference price at launch falls below 34\.61 EUR\/unit \(base 49\.00 EUR\/unit\), Premium beats Base\./m,
      ],
    ];
    for (const [[command = '', ...args], wanted] of runs) {
      const ran = await place.run(command, document, ...args);
      expect(ran, command).toMatchObject({ code: 0, stderr: '' });
      expect(ran.stdout, command).toMatch(wanted);
    }
  });

  it('bridge: the steps add up to the difference, in either method', async () => {
    for (const method of ['ordered', 'shapley']) {
      const args = ['--from', 'Premium', '--to', 'Late and aggressive', '--method', method];
      const told = await json<{ steps: { effect: number }[]; difference: number }>('bridge', document, ...args);
      expect(told.steps.reduce((sum, step) => sum + step.effect, 0)).toBe(told.difference);
    }
  });

  it('tree, pool and grid read a JSON file', async () => {
    const end = (payoff: unknown): object => ({ kind: 'end', payoff });
    const branches = [
      {
        name: 'Works',
        probability: 0.7,
        then: {
          kind: 'decision',
          name: 'Then',
          branches: [
            { name: 'Launch', cost: 8, then: end(30) },
            { name: 'Stop', then: end(0) },
          ],
        },
      },
      { name: 'Fails', probability: 0.3, then: end(0) },
    ];
    await writeFile(place.path('tree.json'), JSON.stringify({ kind: 'chance', name: 'Research', branches }));
    const tree = await place.run('tree', 'tree.json', '--worth', 'Then=Launch');
    expect(tree).toMatchObject({ code: 0, stderr: '' });
    expect(tree.stdout).toContain('Value: 15.40');
    expect(tree.stdout).toContain('Then (70.00 %): Launch, 22.00 better than Stop.');
    await writeFile(place.path('ends.json'), JSON.stringify(end({ scenario: 'Premium' })));
    const ends = await json<{ value: number }>('tree', 'ends.json', '--in', document);
    expect(ends.value).toBeCloseTo(1_775_717.84, 2);

    const metalog = (p10: number, p50: number, p90: number): object => ({ type: 'metalog', p10, p50, p90 });
    const experts = [
      { name: 'Ana', distribution: metalog(8, 10, 13) },
      { name: 'Ben', weight: 2, distribution: metalog(9, 13, 16) },
    ];
    await writeFile(place.path('experts.json'), JSON.stringify(experts));
    const pooled = await json<{ averaged: { distribution: object } }>('pool', 'experts.json');
    expect(pooled.averaged.distribution).toMatchObject({ p50: expect.closeTo(12, 9) });

    const axes = [
      { name: 'Price', alternatives: [{ name: 'Low', overrides: { launch_price: 44 } }, { name: 'As planned' }] },
    ];
    await writeFile(place.path('axes.json'), JSON.stringify(axes));
    const grid = await json<{ lanes: { results: { npv: number } }[] }>(
      'grid',
      document,
      '--axes',
      'axes.json',
      '--results',
      'npv',
    );
    expect(grid.lanes.map((lane) => lane.results.npv)).toEqual([await npv('launch_price=44'), await npv()]);
  });

  const wrong = async (...args: string[]): Promise<Ran> => place.run(...args);
  it('ends with 1 for bad input, and names what is near', async () => {
    const named = await wrong('solve', document, '--line', 'lunch_price', '--target', '0');
    expect(named).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('Did you mean "launch_price"?'),
    });
    const scenario = await wrong('bridge', document, '--to', 'Premum', '--json');
    expect(JSON.parse(scenario.stderr)).toMatchObject({ error: { code: 'scenario-not-found' } });
    await writeFile(
      place.path('deep.json'),
      `${'{"kind":"decision","name":"d","branches":[{"name":"b","then":'.repeat(5000)}{"kind":"end","payoff":1}${'}]}'.repeat(5000)}`,
    );
    expect(await wrong('tree', 'deep.json')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('64 deep at most'),
    });
    await writeFile(place.path('bad.json'), '{"kind":"end"}');
    expect(await wrong('tree', 'bad.json')).toMatchObject({ code: 1, stderr: expect.stringContaining('payoff') });
  });

  it('ends with 2 for wrong use', async () => {
    for (const args of [
      ['table', document],
      ['table', document, '--x', 'launch_price=40..56'],
      ['solve', document, '--line', 'wacc', '--target', 'much'],
      ['bridge', document, '--to', 'Premium', '--method', 'best'],
      ['tornado', document, '--wide'],
    ]) {
      const ran = await wrong(...args);
      expect(ran, args.join(' ')).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr.length).toBeGreaterThan(20);
    }
  });
});
