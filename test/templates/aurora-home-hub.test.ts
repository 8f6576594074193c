import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  caseTree,
  compileModel,
  explainCell,
  evaluate,
  resultsOf,
  scenarioLanes,
  type LaneOverrides,
} from '#shared/engine/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { caseContent } from '#shared/model/case-content.ts';
import { documentFromRecords, parseCaseDocument, type CaseDocument } from '#shared/model/document/index.ts';
import { namedTree } from '#shared/model/named-tree.ts';
import { modelOf } from '#shared/model/model.ts';
import { sampleDocument, workspaceOf } from '../report/sample.ts';

type Expected = {
  base: { results: Record<string, number>; cells: Record<string, Record<string, number>> };
  scenarios: Record<string, { results: Record<string, number> }>;
};
const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'));
const expected = fixture('reference-case.expected.json') as Expected;
const reference = fixture('reference-case.json') as CaseDocument;

const document = sampleDocument();
const { records, caseId } = workspaceOf(document);
const content = caseContent(records, caseId);
if (!content) throw new Error('the sample case is missing');
const model = modelOf(content);
const compilation = compileModel(model);

const near = (actual: number | null | undefined, wanted: number, what: string): void => {
  expect(actual, what).not.toBeNull();
  expect(Math.abs((actual ?? NaN) - wanted), what).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
};

/**
 * The reference discounts by a formula of its own, at mid-month and nothing else. The sample's follows the timing of the
 * case, so that a person can switch it. And what is there when a month begins is, of a year, what was there in January.
 */
const factor = { ofSample: 'discount_factor_month', ofReference: 'discount_factor_mid' } as const;
const asInReference = (line: CaseDocument['lines'][number]): CaseDocument['lines'][number] =>
  line.name.endsWith('_open')
    ? { ...line, aggregate: 'last' }
    : line.name === factor.ofSample
      ? { ...line, name: factor.ofReference, formula: '(1 + wacc) ^ (-(period - 0.5) / 12)' }
      : line.formula === undefined
        ? line
        : { ...line, formula: line.formula.replaceAll(factor.ofSample, factor.ofReference) };

describe('the sample is the reference case', () => {
  it('has its lines, in another order, with the same numbers and formulas', () => {
    const facts = (lines: CaseDocument['lines']): unknown[] =>
      lines
        .map(asInReference)
        .map(({ name, unit, kind, value, formula, aggregate, distribution }) => ({
          name,
          unit,
          kind,
          value,
          formula,
          aggregate,
          distribution,
        }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    expect(facts(document.lines)).toEqual(facts(reference.lines));
    expect(document.results).toEqual(reference.results);
    expect(document.correlations).toEqual(reference.correlations);
    expect(document.timeline).toEqual(reference.timeline);
    expect(document.scenarios?.map(({ name, inherits, overrides }) => ({ name, inherits, overrides }))).toEqual(
      reference.scenarios?.map(({ name, inherits, overrides }) => ({ name, inherits, overrides })),
    );
  });

  it('compiles without a finding', () => {
    expect(compilation.findings).toEqual([]);
  });

  it('gives the reference results, base and scenarios, to 1e-9', () => {
    const lanes = unwrap(scenarioLanes(model));
    const evaluation = evaluate(compilation.program, [{}, ...lanes.map((lane) => lane.overrides)], { lines: 'all' });
    for (const [name, wanted] of Object.entries(expected.base.results)) {
      near(resultsOf(compilation, evaluation, 0)[name], wanted, name);
    }
    for (const [scenario, { results }] of Object.entries(expected.scenarios)) {
      const index = lanes.findIndex((lane) => lane.name === scenario) + 1;
      expect(index, scenario).toBeGreaterThan(0);
      for (const [name, wanted] of Object.entries(results)) {
        near(resultsOf(compilation, evaluation, index)[name], wanted, `${scenario}: ${name}`);
      }
    }
    for (const [name, cells] of Object.entries(expected.base.cells)) {
      for (const [period, wanted] of Object.entries(cells)) {
        const own = name === factor.ofReference ? factor.ofSample : name;
        near(evaluation.series(own, 0)[Number(period) - 1], wanted, `${name} in period ${period}`);
      }
    }
    expect(evaluation.findings(0)).toEqual([]);
  });

  it('follows the timing of the case in every figure that discounts: at the end of the month it is the other NPV', () => {
    const atEnd = compileModel({ ...model, conventions: { ...model.conventions, timing: 'end' } });
    const results = resultsOf(atEnd, evaluate(atEnd.program, [{}], { lines: 'all' }), 0);
    near(results['npv'], expected.base.results['npv_end'] ?? NaN, 'npv');
    near(results['npv_end'], expected.base.results['npv_end'] ?? NaN, 'npv_end');
  });

  it('is worth more before tax by the present value of the tax', () => {
    const taxed = evaluate(compilation.program, [{}], { lines: 'all' });
    const [tax, factors] = [taxed.series('tax', 0), taxed.series(factor.ofSample, 0)];
    const ofTax = tax.reduce((sum, each, index) => sum + each * (factors[index] ?? NaN), 0);
    const before = compileModel(
      modelOf({ ...content, case: { ...content.case, conventions: { ...content.case.conventions, tax: 'pre' } } }),
    );
    const results = resultsOf(before, evaluate(before.program, [{}], { lines: 'all' }), 0);
    expect(before.findings).toEqual([]);
    const shown = explainCell(before, evaluate(before.program, [{}], { lines: 'all' }), {
      line: 'tax',
      from: 0,
      to: 60,
    });
    expect(shown).toMatchObject({ value: 0, words: 'Nothing, since the case is shown before tax.' });
    expect(shown.formula).toBe(content.lines.find(({ name }) => name === 'tax')?.formula);
    expect(ofTax).toBeGreaterThan(1e6);
    near(results['npv'], (expected.base.results['npv'] ?? NaN) + ofTax, 'npv');
  });
});

describe('the sample is a case that a person could have written', () => {
  it('is a valid document, and stays equal through a workspace', () => {
    expect(unwrap(parseCaseDocument(JSON.parse(JSON.stringify(document))))).toEqual(document);
    expect(documentFromRecords(records, caseId)).toEqual(document);
  });

  it('gives every input a source, an owner, a date in autumn 2026, a confidence and a review date after it', () => {
    for (const line of document.lines.filter(({ kind }) => kind === 'input')) {
      const claim = line.assumption;
      expect(claim?.source, line.name).toBeTruthy();
      expect(claim?.owner, line.name).toBeTruthy();
      expect(claim?.date, line.name).toMatch(/^2026-(09|10|11)-\d\d$/);
      expect(claim?.confidence, line.name).toMatch(/^(low|medium|high)$/);
      expect((claim?.reviewBy ?? '') > (claim?.date ?? ''), line.name).toBe(true);
      if (claim?.evidence !== undefined) expect(claim.evidence, line.name).toMatch(/^https:\/\/[a-z.-]+\.example\//);
    }
  });

  it('names every line in words, under a section, each label once', () => {
    const labels = document.lines.map(({ label }) => label);
    expect(new Set(labels).size).toBe(document.lines.length);
    for (const line of document.lines) {
      expect(line.label, line.name).not.toMatch(/_/);
      expect(line.section, line.name).toBeTruthy();
    }
    expect(document.lines.some(({ emphasis }) => emphasis)).toBe(true);
  });

  it('offers the alternatives of its narrative, and a tree whose numbers are the model’s', () => {
    expect(document.options?.map(({ name }) => name)).toEqual(['Launch at €44', 'Launch at €54']);
    const weak = { launch_price: 44, discount: 0.12, imitation: 0.055 };
    expect(evaluate(compilation.program, [weak], { lines: ['npv'] }).scalar('npv')).toBeCloseTo(-3.6e6, -5);
    const tree = content.decisionTree?.tree ?? { kind: 'end', name: null, payoff: null };
    const drawn = unwrap(caseTree(compilation, { tree: namedTree(content, tree), result: 'npv' }));
    expect(drawn.faults).toEqual([]);
    expect(drawn.solved?.policy.map(({ choose }) => choose)).toEqual(['Approve €2.0 m and pilot', 'Launch', 'Stop']);
    expect(drawn.solved?.value).toBeCloseTo(0.6 * 7_251_080.72 - 0.4 * 2e6, 0);
  });

  it('writes every part of the narrative and describes its products and scenarios', () => {
    expect(Object.values(document.narrative ?? {}).filter((text) => text?.trim())).toHaveLength(6);
    expect(document.products?.map(({ name }) => name)).toContain('Aurora Mini');
    for (const scenario of document.scenarios ?? []) expect(scenario.description).toBeTruthy();
  });
});

describe('every figure in the narrative is true', () => {
  const recommended: LaneOverrides = { launch_price: 44, discount: 0.12 };
  const millions = (overrides: LaneOverrides, line = 'npv'): number =>
    evaluate(compilation.program, [overrides], { lines: 'all' }).scalar(line, 0) / 1e6;
  const sum = (line: string, from = 0, overrides: LaneOverrides = {}): number =>
    evaluate(compilation.program, [overrides], { lines: 'all' })
      .series(line, 0)
      .subarray(from)
      .reduce((a, b) => a + b, 0) / 1e6;
  const base = evaluate(compilation.program, [{}], { lines: 'all' });
  const claims: readonly (readonly [keyof NonNullable<CaseDocument['narrative']>, string, () => number, string])[] = [
    ['recommendation', 'adds **€3.5 m**', () => millions(recommended) - millions({}), '3.5'],
    ['recommendation', 'in month 49 instead', () => Math.ceil(millions(recommended, 'payback_months') * 1e6), '49'],
    ['recommendation', 'of month 52', () => Math.ceil(millions({}, 'payback_months') * 1e6), '52'],
    ['recommendation', 'worth **€5.3 m**', () => millions({ ...recommended, imitation: 0.08 }), '5.3'],
    ['background', '**76 %** of revenue', () => (100 * sum('service_revenue')) / sum('revenue'), '76'],
    ['background', '**€33.9 m** of margin', () => sum('service_revenue') - sum('service_costs'), '33.9'],
    ['background', '**€6.8 m** from the device', () => sum('device_revenue') - sum('cogs'), '6.8'],
    ['background', 'positive in month 26', () => base.series('ebitda', 0).findIndex((value) => value > 0) + 1, '26'],
    ['background', '**−€12.7 m**', () => millions({}, 'peak_cash_need'), '12.7'],
    ['alternatives', '€1.78 m', () => millions({ launch_price: 54, price_elasticity: -1.1 }), '1.78'],
    ['alternatives', '€40 better still (€9.8 m)', () => millions({ launch_price: 40, discount: 0.12 }), '9.8'],
    [
      'risks',
      'costs €2.3 m',
      () => millions(recommended) - millions({ ...recommended, share_ramp: 36, marketing_start: 360000 }),
      '2.3',
    ],
    ['risks', 'is worth €6.0 m', () => millions({ ...recommended, capex_launch: 4.5e6 }), '6.0'],
    ['risks', 'is worth €5.6 m', () => millions({ ...recommended, churn: 0.026 }), '5.6'],
    [
      'risks',
      '€1.7 m is working capital',
      () => sum('working_capital_release') * (base.series(factor.ofSample, 0)[59] ?? 0),
      '1.7',
    ],
    ['risks', '€12.1 m of cash', () => sum('free_cash_flow', 48) - sum('working_capital_release'), '12.1'],
  ];
  it.each(claims)('%s: %s', (part, words, figure, rounded) => {
    expect(document.narrative?.[part]).toContain(words);
    expect(figure().toFixed(rounded.split('.')[1]?.length ?? 0)).toBe(rounded);
  });

  it('the break-even points bracket zero', () => {
    for (const [overrides, point, step] of [
      [{}, 0.073, 0.0005],
      [recommended, 0.065, 0.0005],
    ] as const) {
      expect(millions({ ...overrides, imitation: point - step })).toBeLessThan(0);
      expect(millions({ ...overrides, imitation: point + step })).toBeGreaterThan(0);
    }
    const gain = (elasticity: number): number =>
      millions({ ...recommended, price_elasticity: elasticity }) - millions({ price_elasticity: elasticity });
    expect(gain(-0.365)).toBeGreaterThan(0);
    expect(gain(-0.345)).toBeLessThan(0);
  });

  it('the lowest point of cash is in month 27', () => {
    const cash = base.series('cash_to_date', 0);
    expect(cash.indexOf(Math.min(...cash)) + 1).toBe(27);
  });
});
