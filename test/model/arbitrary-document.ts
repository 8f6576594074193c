import fc from 'fast-check';
import type { CaseDocument } from '#shared/model/document/index.ts';

type Json = Record<string, unknown>;

/** Makes valid case documents in their shortest form: what is not stated is absent. */
export function arbitraryDocument(): fc.Arbitrary<CaseDocument> {
  return fc
    .record({
      periods: fc.integer({ min: 1, max: 6 }),
      inputs: fc.uniqueArray(identifier('in'), { minLength: 1, maxLength: 5 }),
      formulas: fc.uniqueArray(identifier('out'), { maxLength: 4 }),
      regions: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
      scenarios: fc.uniqueArray(name, { maxLength: 3 }),
      options: fc.uniqueArray(name, { maxLength: 2 }),
    })
    .chain((names) => document(names)) as fc.Arbitrary<CaseDocument>;
}

type Names = {
  periods: number;
  inputs: string[];
  formulas: string[];
  regions: string[];
  scenarios: string[];
  options: string[];
};

const identifier = (prefix: string): fc.Arbitrary<string> =>
  fc.stringMatching(/^[a-z0-9_]{0,6}(\.[a-z_][a-z0-9]{0,3})?$/).map((text) => `${prefix}${text}`);
const name = fc
  .stringMatching(/^[A-Za-zÀ-ž0-9'"&<+=-]([ -~]{0,10}[A-Za-z0-9é])?$/)
  .filter((text) => text !== '__proto__');
const prose = fc.string({ unit: 'grapheme', maxLength: 30 });
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value));
const date = fc.constantFrom('2026-10', '2026-10-01', '2027-03-31');

function document(names: Names): fc.Arbitrary<Json> {
  const all = [...names.inputs, ...names.formulas];
  const inherits = names.scenarios.map((_, index) =>
    fc.option(fc.constantFrom(...names.scenarios.slice(0, index), undefined), { nil: undefined }),
  );
  return fc
    .record(
      {
        casewright: fc.constant(1),
        name,
        description: prose,
        status: fc.constantFrom('draft', 'in-review', 'approved', 'rejected', 'archived'),
        currency: fc.constantFrom('EUR', 'USD', 'JPY'),
        timeline: fc
          .record(
            {
              start: fc.constantFrom('2027-01', '1999-12'),
              grain: fc.constantFrom('month', 'quarter', 'year'),
              periods: fc.constant(names.periods),
              fiscalYearStart: fc.integer({ min: 1, max: 12 }),
            },
            { requiredKeys: ['start', 'grain', 'periods'] },
          )
          .chain((timeline) =>
            // The first month is in every timeline.
            fc.constantFrom(timeline, { ...timeline, actualsTo: timeline.start }),
          ),
        conventions: fc.record(
          {
            timing: fc.constantFrom('end', 'mid', 'begin'),
            tax: fc.constantFrom('post', 'pre'),
            p90: fc.constantFrom('high', 'low'),
          },
          { requiredKeys: [] },
        ),
        dimensions: fc.constant({ region: names.regions }),
        products: fc.uniqueArray(product, { minLength: 1, maxLength: 3, selector: (row) => row['name'] }),
        lines: lines(names),
        results: fc.uniqueArray(fc.constantFrom(...all), { minLength: 1, maxLength: 3 }),
        correlations: correlations(names.inputs),
        scenarios: fc.tuple(
          ...names.scenarios.map((scenario, index) =>
            scenarioOf(scenario, inherits[index] ?? fc.constant(undefined), names.inputs),
          ),
        ),
        options: fc.tuple(...names.options.map((option) => optionOf(option, names.inputs))),
        doNothing: valuesOf(names.inputs).filter((values) => Object.keys(values).length > 0),
        decisionTree: treeOf(names, 2),
        comments: commentsOn(names),
        narrative: fc.record({ ask: prose, recommendation: prose, nextSteps: prose }, { requiredKeys: ['ask'] }),
      },
      { requiredKeys: ['casewright', 'name', 'timeline', 'dimensions', 'lines'] },
    )
    .map((made) => withoutEmpty(made, ['correlations', 'scenarios', 'options', 'comments']))
    .map(withoutLostTree)
    .map(withoutLostComments);
}

function lines(names: Names): fc.Arbitrary<Json[]> {
  const all = [...names.inputs, ...names.formulas];
  const shared = {
    label: name,
    unit: fc.constantFrom('EUR', '%', '', 'EUR/unit'),
    section: name,
    aggregate: fc.oneof(
      fc.constantFrom('sum', 'last', 'mean'),
      fc.constantFrom(...all).map((weighted) => ({ weighted })),
    ),
    emphasis: fc.boolean(),
    better: fc.constantFrom('more', 'less'),
    role: fc.constant('tax'),
    note: prose,
  };
  const input = (line: string): fc.Arbitrary<Json> =>
    fc
      .tuple(
        fc.record(
          { name: fc.constant(line), kind: fc.constant('input'), ...shared, distribution, assumption },
          { requiredKeys: ['name', 'kind'] },
        ),
        value(names),
      )
      .map(([fields, given]) => ({ ...fields, ...given }));
  const formula = (line: string): fc.Arbitrary<Json> =>
    fc.record(
      {
        name: fc.constant(line),
        kind: fc.constant('formula'),
        formula: fc.string({ minLength: 1 }).map((text) => `${text}1`),
        ...shared,
      },
      { requiredKeys: ['name', 'kind', 'formula'] },
    );
  return fc.tuple(...names.inputs.map(input), ...names.formulas.map(formula));
}

function value({ periods, regions }: Names): fc.Arbitrary<Json> {
  const series = fc.array(number, { minLength: periods, maxLength: periods });
  const each = <Leaf>(leaf: fc.Arbitrary<Leaf>): fc.Arbitrary<Json> =>
    fc
      .tuple(...regions.map(() => leaf))
      .map((leaves) => Object.fromEntries(regions.map((region, index) => [region, leaves[index]])));
  return fc.oneof(
    number.map((single) => ({ value: single })),
    series.map((values) => ({ values })),
    each(number).map((map) => ({ value: map, dimensions: ['region'] })),
    each(series).map((map) => ({ values: map, dimensions: ['region'] })),
  );
}

const distribution = fc.oneof(
  fc.constant({ type: 'triangular', min: 1, mode: 2, max: 3 }),
  fc.constant({ type: 'lognormal', median: 1, sigma: 0.3 }),
  fc.constant({ type: 'lognormal', mean: 1, sd: 0.3 }),
  fc.constant({ type: 'metalog', p10: 1, p50: 2, p90: 5, lower: 0 }),
  fc.constant({ type: 'discrete', values: [1, 2], weights: [0.5, 0.5] }),
);

const assumption = fc.record(
  {
    source: prose,
    owner: name,
    date,
    confidence: fc.constantFrom('low', 'medium', 'high'),
    reviewBy: date,
    evidence: name,
    note: prose,
  },
  { requiredKeys: [] },
);

const product: fc.Arbitrary<Json> = fc.record(
  {
    name,
    line: name,
    stage: fc.constantFrom('idea', 'launch', 'retired'),
    owner: name,
    description: prose,
    segments: fc.array(name, { minLength: 1, maxLength: 2 }),
    channels: fc.array(name, { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: ['name'] },
);

function correlations(inputs: string[]): fc.Arbitrary<Json[]> {
  const [a, b] = inputs;
  if (a === undefined || b === undefined) return fc.constant([]);
  const pair = fc.record({
    a: fc.constant(a),
    b: fc.constant(b),
    rho: fc.double({ min: -1, max: 1, noNaN: true }).map((rho) => (Object.is(rho, -0) ? 0 : rho)),
    of: fc.constantFrom('normal scores', 'ranks'),
  });
  return fc.array(pair, { maxLength: 2 });
}

function scenarioOf(
  scenario: string,
  inherits: fc.Arbitrary<string | undefined>,
  inputs: string[],
): fc.Arbitrary<Json> {
  return fc
    .tuple(
      fc.record({ description: prose, probability: fc.constantFrom(0, 0.25, 1) }, { requiredKeys: [] }),
      inherits,
      fc.subarray(inputs),
      number,
    )
    .map(([fields, parent, overridden, single]) => ({
      name: scenario,
      ...fields,
      ...(parent === undefined ? {} : { inherits: parent }),
      overrides: Object.fromEntries(overridden.map((line) => [line, single])),
    }));
}

const valuesOf = (inputs: string[]): fc.Arbitrary<Json> =>
  fc.tuple(fc.subarray(inputs), number).map(([set, single]) => Object.fromEntries(set.map((line) => [line, single])));

function optionOf(option: string, inputs: string[]): fc.Arbitrary<Json> {
  return fc
    .tuple(fc.record({ description: prose }, { requiredKeys: [] }), valuesOf(inputs))
    .map(([fields, values]) => ({ name: option, ...fields, values }));
}

/** Threads in the order of time, which is how they are written. */
function commentsOn({ inputs, scenarios }: Names): fc.Arbitrary<Json[]> {
  const text = prose.filter((words) => words.trim() !== '');
  const said = (hour: number): fc.Arbitrary<Json> =>
    fc.record({ text, author: name, time: fc.constant(new Date(1.8e12 + hour * 3.6e6).toISOString()) });
  const place = fc.record(
    {
      line: fc.constantFrom(...inputs),
      item: name,
      ...(scenarios.length === 0 ? {} : { scenario: fc.constantFrom(...scenarios) }),
    },
    { requiredKeys: [] },
  );
  const when = fc.constantFrom({}, { from: '2027-01', to: '2027-12' }, { from: '2027-03', to: '2027-03' });
  const end = fc.constantFrom({}, { settledBy: 'Ana', settledAt: '2027-06-01T10:00:00.000Z' });
  const thread = (hour: number): fc.Arbitrary<Json> =>
    fc
      .tuple(place, when, said(hour), end, fc.option(fc.tuple(said(hour + 1), said(hour + 2))))
      .map(([where, time, head, settled, answers]) => ({
        ...where,
        ...time,
        ...head,
        ...settled,
        ...(answers === null ? {} : { answers }),
      }));
  return fc
    .integer({ min: 0, max: 2 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => thread(at * 3))));
}

/** A tree of at most so many steps, its ends worth numbers, results or nothing yet. */
function treeOf(names: Names, steps: number): fc.Arbitrary<Json> {
  const result = fc.record({ result: fc.constantFrom(...names.inputs, ...names.formulas) }, { requiredKeys: [] });
  const payoff = fc.oneof(
    number,
    fc.tuple(fc.constantFrom(null, ...names.scenarios), result).map(([scenario, of]) => ({ scenario, ...of })),
    ...(names.options.length === 0
      ? []
      : [fc.tuple(fc.constantFrom(...names.options), result).map(([option, of]) => ({ option, ...of }))]),
  );
  const end = fc.record({ kind: fc.constant('end'), name, payoff }, { requiredKeys: ['kind'] });
  if (steps === 0) return end;
  const cost = number.filter((amount) => amount !== 0);
  const bare = fc.record({ name, cost, then: treeOf(names, steps - 1) }, { requiredKeys: ['name', 'then'] });
  const likely = fc.tuple(bare, fc.constantFrom(0, 0.25, 1)).map(([each, probability]) => ({ ...each, probability }));
  return fc.oneof(
    end,
    fc.record({ kind: fc.constant('decision'), name, branches: fc.array(bare, { maxLength: 2 }) }),
    fc.record({ kind: fc.constant('chance'), name, branches: fc.array(likely, { maxLength: 2 }) }),
  );
}

/** Scenarios are left out at random; what is said about one then says nothing. */
const withoutLostComments = (made: Json): Json =>
  made['scenarios'] === undefined && JSON.stringify(made['comments'] ?? []).includes('"scenario":')
    ? Object.fromEntries(Object.entries(made).filter(([key]) => key !== 'comments'))
    : made;

/** Options and scenarios may be left out; then no tree may count on them. */
function withoutLostTree(made: Json): Json {
  const { decisionTree, ...rest } = made;
  const text = JSON.stringify(decisionTree ?? null);
  const lost =
    (text.includes('"option":') && made['options'] === undefined) ||
    (text.includes('"scenario":"') && made['scenarios'] === undefined);
  return lost ? rest : made;
}

function withoutEmpty(made: Json, keys: readonly string[]): Json {
  return Object.fromEntries(
    Object.entries(made).filter(([key, list]) => !(keys.includes(key) && Array.isArray(list) && list.length === 0)),
  );
}
