import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileModel, evaluate, explainCell, scenarioLanes } from '#shared/engine/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { caseDocumentSchema } from '#shared/model/document/schema.ts';
import type { Model, ModelLine } from '#shared/model/model.ts';
import { line, model, modelOfDocument } from './helpers.ts';

const fixture = readFileSync(new URL('../fixtures/three-dimensions.json', import.meta.url), 'utf8');
const thermostat = modelOfDocument(caseDocumentSchema.parse(JSON.parse(fixture)));

const region = { region: ['DE', 'FR'] };
const units = line('units', { DE: 10, FR: 30 }, { dimensions: ['region'] });
const compiled = (lines: readonly ModelLine[], more: Partial<Model> = {}) =>
  compileModel(model(lines, { dimensions: { ...region, channel: ['Shop', 'Web'] }, ...more }));
const findingOf = (formula: string, lines: readonly ModelLine[] = [units]) =>
  compiled([...lines, line('answer', formula)]).findings[0];

/** The case worked out anew with plain loops, by its description and nothing of the engine. */
function byHand(change: { usMonths?: number; euroPerDollar?: number } = {}) {
  const { usMonths = 18, euroPerDollar = 0.92 } = change;
  const value = (name: string): never => thermostat.lines.find((each) => each.name === name)?.value as never;
  const households: Record<string, number> = value('households');
  const shares: Record<string, Record<string, Record<string, number>>> = value('share_of_buyers');
  const months: Record<string, number> = { DE: 9, FR: 12, US: usMonths };
  const prices: Record<string, number> = { Basic: 129, Pro: 219 };
  const dollars: Record<string, number> = { Basic: 139, Pro: 249 };
  const margins: Record<string, number> = { Retail: 0.32, Online: 0.18 };
  const costs: Record<string, number> = { Basic: 54, Pro: 83 };
  let npv = -6_500_000;
  let [allRevenue, allUnits, proOnlineFrance] = [0, 0, 0];
  for (let period = 1; period <= 36; period++) {
    let cash = -170_000;
    for (const [place, channels] of Object.entries(shares)) {
      for (const [channel, tiers] of Object.entries(channels)) {
        for (const [tier, share] of Object.entries(tiers)) {
          const sold =
            (((households[place] ?? NaN) * 0.06) / 12) *
            1.03 ** ((period - 1) / 12) *
            share *
            Math.min(1, period / (months[place] ?? NaN));
          const price = place === 'US' ? (dollars[tier] ?? NaN) * euroPerDollar : (prices[tier] ?? NaN);
          const revenue = sold * price * (1 - (margins[channel] ?? NaN));
          cash += revenue - sold * (costs[tier] ?? NaN);
          allRevenue += revenue;
          allUnits += sold;
          if (place === 'FR' && channel === 'Online' && tier === 'Pro') proOnlineFrance += sold;
        }
      }
    }
    npv += cash / 1.09 ** (period / 12);
  }
  return { npv, averagePrice: allRevenue / allUnits, proOnlineFrance };
}

describe('a case with three dimensions and two currencies', () => {
  const compilation = compileModel(thermostat);
  const lanes = unwrap(scenarioLanes(thermostat));
  const evaluation = evaluate(compilation.program, [{}, ...lanes.map((lane) => lane.overrides)]);

  test('agrees with the case worked out by hand, scenarios included', () => {
    expect(compilation.findings).toEqual([]);
    const base = byHand();
    expect(evaluation.scalar('npv')).toBeCloseTo(base.npv, 4);
    expect(evaluation.scalar('average_price')).toBeCloseTo(base.averagePrice, 9);
    const france = evaluation.series('pro_online[FR]').reduce((sum, each) => sum + each, 0);
    expect(france).toBeCloseTo(base.proOnlineFrance, 6);
    expect(evaluation.scalar('npv', 1)).toBeCloseTo(byHand({ usMonths: 30 }).npv, 4);
    expect(evaluation.scalar('npv', 2)).toBeCloseTo(byHand({ usMonths: 30, euroPerDollar: 0.8 }).npv, 4);
  });

  test('knows the dimensions of each line and what its items are called', () => {
    expect(compilation.lines.get('units')?.dimensions).toEqual(['region', 'channel', 'tier']);
    expect(compilation.lines.get('price')?.dimensions).toEqual(['region', 'tier']);
    expect(compilation.lines.get('pro_online')?.dimensions).toEqual(['region']);
    expect(compilation.lines.get('cash')?.dimensions).toEqual([]);
    expect(compilation.lines.get('units')?.items).toHaveLength(12);
    expect(compilation.lines.get('units[DE,Online,Pro]')).toMatchObject({
      itemOf: 'units',
      label: 'Thermostats sold · DE, Online, Pro',
    });
  });

  test('the parts of a whole add up, and a line itself is what its items come to', () => {
    const last = (name: string): number => evaluation.series(name)[35] ?? NaN;
    expect(last('part_of_tier[Basic]') + last('part_of_tier[Pro]')).toBeCloseTo(1, 12);
    expect(last('revenue')).toBeCloseTo(
      last('revenue_by_region[DE]') + last('revenue_by_region[FR]') + last('revenue_by_region[US]'),
      6,
    );
    expect(last('largest_region')).toBe(
      Math.max(last('revenue_by_region[DE]'), last('revenue_by_region[FR]'), last('revenue_by_region[US]')),
    );
    const weighted = ['DE', 'FR', 'US'].flatMap((place) =>
      ['Basic', 'Pro'].map((tier) => last(`price[${place},${tier}]`)),
    );
    expect(last('price')).toBeCloseTo(weighted.reduce((sum, each) => sum + each, 0) / 6, 9);
  });

  test('an item explains itself by the items it uses', () => {
    const told = explainCell(compilation, evaluation, { line: 'revenue[US,Online,Pro]', from: 24, to: 36 });
    expect(told.label).toBe('Revenue · US, Online, Pro');
    expect(told.words).toBe(
      'Thermostats sold times price before margin less margin of the channel, added over the twelve months of 2029.',
    );
    expect(told.inputs.map((each) => each.line)).toEqual([
      'units[US,Online,Pro]',
      'price[US,Pro]',
      'channel_margin[Online]',
    ]);
    const whole = explainCell(compilation, evaluation, { line: 'revenue', from: 24, to: 36 });
    expect(whole.words).toBe('The 12 items by region, channel, tier, added up, added over the twelve months of 2029.');
    expect(whole.value).toBeCloseTo(
      whole.inputs.reduce((sum, each) => sum + each.value, 0),
      4,
    );
  });
});

describe('the language', () => {
  const channel = line(
    'rate',
    { DE: { Shop: 1, Web: 2 }, FR: { Shop: 3, Web: 4 } },
    { dimensions: ['region', 'channel'] },
  );
  const value = (formula: string, name = 'answer'): number => {
    const compilation = compiled([units, channel, line('answer', formula)]);
    expect(compilation.findings).toEqual([]);
    return evaluate(compilation.program, [{}]).scalar(name);
  };

  test.each([
    ['sum(units, region)', 40],
    ['sum(units)', 40],
    ['sum(units * rate)', 10 * 3 + 30 * 7],
    ['average(units)', 20],
    ['min(units, region)', 10],
    ['max(units, region) + max(1, 2)', 32],
    ['units[region == "FR"]', 30],
    ['rate[region == "FR", channel == "Web"]', 4],
    ['sum(rate[channel == "Web"], region)', 6],
    ['sum(share(rate, region) * rate, region, channel)', (1 * 1 + 3 * 3) / 4 + (2 * 2 + 4 * 4) / 6],
    ['units[region == "DE"] - min(units, region)', 0],
    ['min(sum(rate, channel), region)', 3],
  ])('%s is %d', (formula, expected) => {
    expect(value(formula)).toBeCloseTo(expected, 12);
  });

  test.each([
    ['sum(rate, channel)', 'answer[FR]', 7],
    ['units * rate', 'answer[FR,Web]', 120],
    ['rate[region == "DE"] * units', 'answer[FR,Web]', 60],
    ['prev(answer, 0) + units', 'answer[DE]', 120],
  ])('%s has %s', (formula, name, expected) => {
    expect(value(formula, name)).toBe(expected);
  });

  test('adding up over one dimension and then the other is adding up over both', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const items = fc.record({ Shop: number, Web: number });
    fc.assert(
      fc.property(fc.record({ DE: items, FR: items }), (values) => {
        const x = line('x', values, { dimensions: ['region', 'channel'] });
        const { program } = compiled([x, line('a', 'sum(sum(x, region), channel)'), line('b', 'sum(x)')]);
        const evaluation = evaluate(program, [{}]);
        return Math.abs(evaluation.scalar('a') - evaluation.scalar('b')) <= 1e-9 * 4e6;
      }),
      { numRuns: 50 },
    );
  });
});

describe('lanes', () => {
  const double = compiled([units, line('all', 'sum(units * 2)')], { results: ['all'] });
  test('set one item, or all items at once; the item counts more', () => {
    const lanes = [{ 'units[DE]': 1 }, { units: 5 }, { units: 5, 'units[FR]': 1 }];
    const evaluation = evaluate(double.program, lanes);
    expect([0, 1, 2].map((lane) => evaluation.scalar('all', lane))).toEqual([62, 20, 12]);
    const columns = new Map([
      ['units', Float64Array.of(1, 2)],
      ['units[FR]', Float64Array.of(0, 1)],
    ]);
    expect([...evaluate(double.program, { count: 2, columns }).values('all').values]).toEqual([2, 6]);
  });
  test('say what they cannot set', () => {
    const evaluation = evaluate(double.program, [{ 'units[ES]': 1 }, { all: 2 }]);
    expect(evaluation.findings(0)[0]).toMatchObject({ code: 'unknown-override' });
    expect(evaluation.findings(1)[0]).toMatchObject({ code: 'override-of-formula' });
  });
});

describe('what is wrong is told with its place and the nearest name', () => {
  test.each([
    ['units[regoin == "DE"]', 'no-such-dimension', 'region'],
    ['units[region == "DE "]', 'unknown-item', 'region == "DE"'],
    ['units[region == DE]', 'selection', '"DE"'],
    ['units[region = "DE"]', 'selection', null],
    ['units[region == "DE"', 'selection', null],
    ['(units)[region == "DE"]', 'selection', null],
    ['unis[region == "DE"]', 'unknown-name', 'units'],
    ['sum(units, regoin)', 'unknown-dimension', 'region'],
    ['sum(units, channel)', 'no-such-dimension', null],
    ['sum(period)', 'no-dimension', null],
    ['sum(1, 2, 3)', 'unknown-dimension', null],
    ['region * 2', 'dimension-alone', null],
    ['units + "DE"', 'text-not-allowed', null],
  ])('%s: %s', (formula, code, suggestion) => {
    const found = findingOf(formula);
    expect(found).toMatchObject({ code, line: 'answer', suggestion });
    expect(found?.message).toMatch(/[.…”?]$/);
  });

  test('values that do not fit, dimensions that differ, results with items, names that mean two things', () => {
    const codes = (lines: readonly ModelLine[], more: Partial<Model> = {}) =>
      compiled(lines, more).findings.map((each) => `${each.code} ${each.line ?? ''}`);
    expect(codes([line('x', { DE: 1 }, { dimensions: ['region'] })])).toEqual(['dimension-values x']);
    expect(codes([line('x', { DE: 1, FR: 2 })])).toEqual(['needs-dimensions x']);
    expect(codes([line('x', 1, { dimensions: ['land'] })])).toEqual(['unknown-dimension x']);
    expect(codes([units, line('x', 'units * 2', { dimensions: ['channel'] })])).toEqual(['dimensions-differ x']);
    expect(codes([units, line('x', 'units * 2', { dimensions: ['region'] })])).toEqual([]);
    expect(codes([units], { results: ['units'] })).toEqual(['result-with-dimensions units']);
    expect(codes([line('region', 1)])).toEqual(['name-of-dimension region']);
    const ranged = line(
      'x',
      { DE: 1, FR: 2 },
      { dimensions: ['region'], distribution: { type: 'uniform', min: 0, max: 1 } },
    );
    expect(codes([ranged])).toEqual(['range-with-dimensions x']);
  });

  test('a mistake in all items, a fault at run time and a circle are told once, on the line', () => {
    const zero = line('zero', { DE: 0, FR: 0 }, { dimensions: ['region'] });
    const compilation = compiled([units, zero, line('x', 'units / zero')]);
    const faults = evaluate(compilation.program, [{}]).findings(0);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ code: 'division-by-zero', line: 'x' });
    expect(faults[0]?.message).toContain('x[DE]');
    const circle = compiled([units, line('a', 'b + units'), line('b', 'a * 2')]);
    expect(circle.findings.map((each) => [each.code, each.line])).toEqual([
      ['cycle', 'b'],
      ['cycle', 'a'],
    ]);
    const after = compiled([line('x', { DE: 1 }, { dimensions: ['region'] }), line('y', 'x * 2')]);
    expect(after.lines.get('y')?.broken).toBe(true);
    expect(after.findings).toHaveLength(1);
  });

  test('too many items or dimensions are refused before they are made', () => {
    const many = Object.fromEntries(
      ['a', 'b', 'c', 'd'].map((name) => [name, Array.from({ length: 100 }, (_, index) => `${index}`)]),
    );
    const inputs = Object.keys(many).map((name) => line(`x_${name}`, 1, { dimensions: [name] }));
    const start = performance.now();
    const { findings, lines } = compiled(
      [...inputs, line('two', 'x_a * x_b'), line('four', 'x_a * x_b * x_c * x_d'), line('after', 'sum(two)')],
      { dimensions: many },
    );
    expect(findings.map((each) => [each.code, each.line])).toEqual([
      ['too-many-items', 'two'],
      ['too-many-items', 'four'],
    ]);
    expect(lines.get('after')?.broken).toBe(true);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
