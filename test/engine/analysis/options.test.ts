import { describe, expect, it, test } from 'vitest';
import {
  caseTree,
  compareOptions,
  compileModel,
  decisionFlip,
  namedOptions,
  optionLanes,
  regretTable,
  scenarioLanes,
  valueOfInformation,
  type Payoff,
  type TreeNode,
} from '#shared/engine/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import type { Model } from '#shared/model/model.ts';
import { line, model } from '../helpers.ts';

const lines = [
  line('price', 50),
  line('volume', 10),
  line('sunk', 100),
  line('npv', 'price * volume - sunk', { unit: 'EUR' }),
  line('margin', 'npv / (price * volume)', { unit: '%' }),
];
const compiled = (more: Partial<Model> = {}) =>
  compileModel(
    model(lines, {
      results: ['npv', 'margin'],
      options: [{ name: 'Partner', values: { price: 42, volume: 13 } }],
      scenarios: [{ name: 'Weak', inherits: null, probability: 0.5, overrides: { volume: 1, price: 40 } }],
      ...more,
    }),
  );

describe('options side by side', () => {
  it('doing nothing that sets nothing is worth nothing: results are what an option adds', () => {
    const told = unwrap(compareOptions(compiled(), {}));
    expect(told).toMatchObject({ options: ['As planned', 'Partner', 'Do nothing'], nothing: 'worth nothing' });
    expect(told.results[0]).toMatchObject({ values: [400, 446, 0], differences: [400, 446, 0] });
    expect(told.results[1]).toMatchObject({ values: [0.8, expect.closeTo(446 / 546, 12), NaN] });
    expect(told.conventions[0]).toContain('worth nothing by definition');
  });

  it('doing nothing that sets inputs is worked out and taken off; what is spent either way drops out', () => {
    const told = unwrap(compareOptions(compiled({ nothing: { price: 30, volume: 4 } }), { results: ['npv'] }));
    expect(told.nothing).toBe('evaluated');
    expect(told.results[0]).toMatchObject({ values: [400, 446, 20], differences: [380, 426, 0] });
    const more = unwrap(
      compareOptions(
        compileModel(
          model([...lines.filter(({ name }) => name !== 'sunk'), line('sunk', 1000)], {
            options: [{ name: 'Partner', values: { price: 42, volume: 13 } }],
            nothing: { price: 30, volume: 4 },
          }),
        ),
        { results: ['npv'] },
      ),
    );
    expect(more.results[0]?.differences).toEqual(told.results[0]?.differences);
  });

  it('an option may give an input one number a period', () => {
    const values = Array.from({ length: 12 }, (_, index) => index);
    const told = unwrap(
      compareOptions(
        compileModel(
          model([line('price', 2), line('paid', 'total(price)')], {
            options: [{ name: 'Ramp', values: { price: values } }],
          }),
        ),
        { results: ['paid'] },
      ),
    );
    expect(told.results[0]?.values.slice(0, 2)).toEqual([24, 66]);
  });

  it('an option that sets a formula is a finding of the model', () => {
    const { findings } = compiled({ options: [{ name: 'Wrong', values: { npv: 1, gone: 2 } }] });
    expect(findings.map(({ code }) => code)).toEqual(['override-of-formula', 'unknown-override']);
    expect(findings[0]?.message).toContain('The option “Wrong” changes “npv”');
  });
});

describe('decisions between options', () => {
  const compilation = compiled();
  const options = optionLanes(compilation.model);

  it('regret: what an option sets holds in every scenario; doing nothing is worth 0 in each', () => {
    const scenarios = [
      { name: 'Base', overrides: {}, probability: null },
      ...unwrap(scenarioLanes(compilation.model)).map((each) => ({ ...each, probability: null })),
    ];
    const told = unwrap(regretTable(compilation, { result: 'npv', options, scenarios }));
    expect(told.rows.map(({ option, values }) => [option, ...values])).toEqual([
      ['As planned', 400, -60],
      ['Partner', 446, 446],
      ['Do nothing', 0, 0],
    ]);
    expect(told.rows.map(({ greatestRegret }) => greatestRegret)).toEqual([506, 0, 446]);
    expect(told.choice).toEqual({ minimax: 'Partner', expected: null, maximin: 'Partner' });
    expect(told.conventions.join(' ')).toContain('worth nothing in every scenario');
  });

  it('flip: go or no-go at the price that pays back what is sunk', () => {
    const two = compiled({ options: [] });
    const told = unwrap(decisionFlip(two, { result: 'npv', options: optionLanes(two.model), range: 0.9 }));
    expect(told.best).toBe('As planned');
    expect(told.singles[0]).toMatchObject({ to: 'Do nothing' });
    const price = told.singles.find(({ inputs }) => inputs[0]?.line === 'price');
    expect(price?.inputs[0]?.value).toBeCloseTo(10, 6);
    expect(price?.after.at(-1)).toBe(0);
  });

  test('names: an option before a scenario of that name, null the base, what is near', () => {
    const both = compiled({
      scenarios: [{ name: 'Partner', inherits: null, probability: null, overrides: { price: 1 } }],
    });
    expect(unwrap(namedOptions(both.model, [null, 'Partner', 'Do nothing'], 'Base'))).toEqual([
      { name: 'Base', overrides: {} },
      { name: 'Partner', overrides: { price: 42, volume: 13 } },
      { name: 'Do nothing', overrides: null },
    ]);
    expect(namedOptions(both.model, ['Partnr'], 'Base')).toMatchObject({
      ok: false,
      error: { code: 'option-not-found', message: expect.stringContaining('Did you mean "Partner"?') },
    });
  });

  test('value of information takes options by name, and doing nothing as the case says it is', () => {
    const uncertain = compileModel(
      model(
        lines.map((each) =>
          each.name === 'price' ? { ...each, distribution: { type: 'uniform' as const, min: 20, max: 80 } } : each,
        ),
        { options: compilation.model.options, nothing: { price: 30, volume: 4 } },
      ),
    );
    const request = { result: 'npv', trials: 400, seed: 1, options: [null, 'Partner'], orNothing: true };
    const told = unwrap(valueOfInformation(uncertain, request));
    expect(told.options.map(({ name, mean }) => [name, Math.round(mean)])).toEqual([
      ['Base', 400],
      ['Partner', 446],
      ['Do nothing', 20],
    ]);
  });
});

describe('the tree of a case while it is drawn', () => {
  const tree = (works: number, payoff: Payoff | null): TreeNode<Payoff | null> => ({
    kind: 'decision',
    name: 'Now',
    branches: [
      {
        name: 'Pilot',
        cost: 50,
        then: {
          kind: 'chance',
          name: 'Readout',
          branches: [
            { name: 'Works', probability: works, then: { kind: 'end', payoff } },
            { name: 'Fails', probability: 0.5, then: { kind: 'end', payoff: { scenario: 'Weak' } } },
          ],
        },
      },
      { name: 'Stop', then: { kind: 'end', payoff: 0 } },
    ],
  });
  const drawn = (works: number, payoff: Payoff | null) =>
    unwrap(caseTree(compiled(), { tree: tree(works, payoff), result: 'npv' }));

  it('rolls back ends that are results of options and scenarios', () => {
    const told = drawn(0.5, { option: 'Partner' });
    expect(told.faults).toEqual([]);
    expect(told.tree.value).toBe(0.5 * 446 + 0.5 * -60 - 50);
    expect(told.solved?.policy[0]).toMatchObject({ decision: 'Now', choose: 'Pilot' });
    expect(told.solved?.worths).toEqual([143]);
    expect(told.solved?.risk.outcomes.map(({ total }) => total)).toEqual([-110, 396]);
  });

  it('tells every fault with its place, and still works out what has none', () => {
    const told = drawn(0.4, null);
    expect(told.solved).toBeNull();
    expect(told.faults).toEqual([
      { path: ['Pilot'], place: [0], fault: expect.stringContaining('add up to 0.9; they must add up to 1.') },
      { path: ['Pilot', 'Works'], place: [0, 0], fault: expect.stringContaining('Nothing says yet') },
    ]);
    expect(told.tree.branches.map(({ value, chosen }) => [value, chosen])).toEqual([
      [NaN, null],
      [0, null],
    ]);
    expect(drawn(0.4, 1).tree.value).toBeNaN();
    const gone = drawn(0.5, { option: 'Partnr' });
    expect(gone.faults[0]?.fault).toContain('There is no option called “Partnr” in this case. Did you mean "Partner"?');
  });
});
