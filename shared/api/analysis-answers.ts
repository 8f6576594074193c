import { z } from '../kernel/schema.ts';
import { distributionSchema } from '../model/distribution.ts';

/** What analyses answer with. A number that does not exist is null. */
const number = z.number().nullable();
const numbers = z.array(number);
const text = z.string();
const line = { line: text, label: text, unit: text.nullable() };

/** What every answer about a case begins with: what it is about, and by which conventions. */
export const aboutSchema = z.strictObject({
  case: text,
  /** Where it starts from; null is the base. */
  scenario: text.nullable(),
  result: text,
  label: text,
  unit: text.nullable(),
  currency: text,
  timing: z.enum(['end', 'mid', 'begin']),
  priceBasis: z.enum(['nominal', 'real']),
  tax: z.enum(['post', 'pre']),
  p90: z.enum(['high', 'low']),
});
/** Sentences that stand under the figures: how they were found, and what they leave out. */
const conventions = z.array(text);
const head = { about: aboutSchema, conventions };

export const tornadoAnswer = z.strictObject({
  ...head,
  base: number,
  bars: z.array(
    z.strictObject({
      ...line,
      rank: z.number(),
      basis: z.enum(['percentiles', 'percent']),
      low: number,
      high: number,
      lowResult: number,
      highResult: number,
      swing: number,
      share: number,
    }),
  ),
});

export const spiderAnswer = z.strictObject({
  ...head,
  base: number,
  by: z.enum(['percentiles', 'changes']),
  steps: z.array(z.number()),
  lines: z.array(z.strictObject({ ...line, values: numbers, results: numbers, swing: number })),
});

const axis = z.strictObject({ ...line, values: z.array(z.number()) });
export const tableAnswer = z.strictObject({ ...head, x: axis, y: axis.nullable(), cells: z.array(numbers) });

const range = z.strictObject({ from: number, to: number });
export const solveAnswer = z.strictObject({
  ...head,
  ...line,
  target: number,
  base: z.strictObject({ value: number, result: number }),
  solutions: z.array(
    z.strictObject({
      value: number,
      result: number,
      kind: z.enum(['root', 'jump']),
      change: number,
      percentile: number,
    }),
  ),
  searched: range,
  reached: z.strictObject({ lowest: number, highest: number }),
});

export const breakEvenAnswer = z.strictObject({
  ...head,
  ...line,
  target: number,
  base: z.strictObject({ value: number, result: number }),
  solutions: z.array(z.strictObject({ factor: number, value: number, result: number })),
  searched: range,
});

const switching = z.array(
  z.strictObject({
    ...line,
    base: number,
    value: number,
    change: number,
    percentile: number,
    withinRange: z.boolean().nullable(),
    jump: z.boolean(),
    all: numbers,
  }),
);
export const switchingAnswer = z.strictObject({ ...head, threshold: number, base: number, values: switching });
export const targetAnswer = z.strictObject({
  ...head,
  target: number,
  base: number,
  gap: number,
  gapShare: number,
  drivers: switching,
});

const setTo = z.union([number, numbers]);
export const bridgeAnswer = z.strictObject({
  ...head,
  fromLane: text,
  toLane: text,
  from: number,
  to: number,
  difference: number,
  steps: z.array(z.strictObject({ ...line, from: setTo, to: setTo, effect: number, standardError: number })),
  rounding: number,
  method: z.enum(['ordered', 'shapley']),
  exact: z.boolean(),
  seed: number,
  pairs: number,
});

const compared = z.array(
  z.strictObject({
    result: text,
    label: text,
    unit: text.nullable(),
    values: numbers,
    differences: numbers,
    changes: numbers,
  }),
);
export const compareAnswer = z.strictObject({
  ...head,
  lanes: z.array(text),
  to: text,
  results: compared,
  /** Weighted by the probabilities of the scenarios of the case; empty when there are none. */
  expected: z.record(text, number),
  weights: z.array(z.strictObject({ lane: text, weight: number })),
});

export const gridAnswer = z.strictObject({
  ...head,
  axes: z.array(text),
  lanes: z.array(
    z.strictObject({ name: text, chosen: z.array(text), probability: number, results: z.record(text, number) }),
  ),
  /** Null when an alternative has no probability. */
  expected: z.record(text, number).nullable(),
});

export const optionsAnswer = z.strictObject({
  ...head,
  /** The case as it is modelled first, to do nothing last. */
  options: z.array(text),
  nothing: z.enum(['evaluated', 'worth nothing']),
  /** `differences`: to doing nothing. */
  results: z.array(
    z.strictObject({ result: text, label: text, unit: text.nullable(), values: numbers, differences: numbers }),
  ),
});

export const regretAnswer = z.strictObject({
  ...head,
  goal: z.enum(['highest', 'lowest']),
  scenarios: z.array(text),
  probabilities: numbers.nullable(),
  rows: z.array(
    z.strictObject({
      option: text,
      values: numbers,
      regrets: numbers,
      greatestRegret: number,
      expected: number,
      expectedRegret: number,
      worst: number,
    }),
  ),
  choice: z.strictObject({ minimax: text, expected: text.nullable(), maximin: text }),
});

const flip = z.strictObject({
  inputs: z.array(z.strictObject({ ...line, base: number, value: number, change: number, percentile: number })),
  distance: number,
  from: text,
  to: text,
  before: numbers,
  after: numbers,
  words: text,
});
export const flipAnswer = z.strictObject({
  ...head,
  goal: z.enum(['highest', 'lowest']),
  best: text,
  values: z.array(z.strictObject({ option: text, value: number })),
  singles: z.array(flip),
  pairs: z.array(flip),
  steady: z.array(text),
  decided: z.array(text),
});

export type Rolled = {
  kind: 'end' | 'decision' | 'chance';
  name: string;
  value: number | null;
  branches: {
    name: string;
    probability: number | null;
    cost: number | null;
    value: number | null;
    chosen: boolean | null;
    then: Rolled;
  }[];
};
const rolled: z.ZodType<Rolled> = z.lazy(() =>
  z.strictObject({
    kind: z.enum(['end', 'decision', 'chance']),
    name: text,
    value: number,
    branches: z.array(
      z.strictObject({
        name: text,
        probability: number,
        cost: number,
        value: number,
        chosen: z.boolean().nullable(),
        then: rolled,
      }),
    ),
  }),
);
export const treeAnswer = z.strictObject({
  conventions,
  value: number,
  goal: z.enum(['highest', 'lowest']),
  tree: rolled,
  policy: z.array(
    z.strictObject({
      decision: text,
      path: z.array(text),
      probability: number,
      choose: text,
      value: number,
      instead: z.strictObject({ branch: text, value: number, advantage: number }).nullable(),
    }),
  ),
  risk: z.strictObject({
    outcomes: z.array(z.strictObject({ total: number, probability: number })),
    mean: number,
    sd: number,
    probabilityBelowZero: number,
  }),
  /** What the branch that was asked about is worth; null when none was. */
  worth: z.strictObject({ with: number, without: number, worth: number }).nullable(),
});

const curve = z.strictObject({
  values: numbers,
  mean: number,
  sd: number,
  distribution: distributionSchema.nullable(),
  feasible: z.boolean(),
});
export const poolAnswer = z.strictObject({
  conventions,
  percentiles: z.array(z.number()),
  experts: z.array(z.strictObject({ name: text, weight: number, p10: number, p50: number, p90: number })),
  linear: curve,
  averaged: curve,
  disagreement: number,
  apart: z.array(z.array(text)),
});
