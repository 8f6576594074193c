import { cell, cholesky, matrix, type Matrix } from '../../sampling/matrix.ts';
import { sharedRanks } from '../../sampling/ranks-shared.ts';
import type { SimulationMemory } from './memory.ts';
import { momentsOf } from './moments.ts';
import type { Setup } from './setup.ts';

/** Where the spread of a result comes from, in two ways; the inputs with the widest share first. */
export type Drivers = {
  readonly inputs: readonly {
    readonly input: string;
    /** Spearman's rank correlation with the result. */
    readonly rankCorrelation: number;
    /** Its square over the sum of all squares. An approximation, and misleading when inputs are correlated. */
    readonly byRank: number;
    /** Standardised coefficient: standard deviations of the result for one of the input, all others held. */
    readonly coefficient: number;
  }[];
  /** The share of the variance that a straight-line model of the inputs explains. */
  readonly explained: number;
};

/**
 * The contribution of each drawn input to the spread of a result.
 *
 * - For: which uncertainty to work on. Trials without a value are left out.
 * - Errors: NaN where the result never changes or too few trials have a value.
 * - Source: rank correlation as Oracle Crystal Ball does it; Saltelli et al., Global Sensitivity Analysis, 1.2 for the
 *   regression. Sobol indices say what both leave out.
 * - Example: for `3 * a + 4 * b` of two alike inputs the shares are about 0.36 and 0.64, and all is explained.
 */
export function driversOf(setup: Setup, memory: SimulationMemory, result: number, trials: number): Drivers {
  const all = (memory.results[result] ?? new Float64Array(0)).subarray(0, trials);
  const known = all.every((value) => Number.isFinite(value))
    ? null
    : all.map((value) => (Number.isFinite(value) ? 1 : 0));
  const only = (values: Float64Array): Float64Array =>
    known === null ? values.subarray(0, trials) : values.subarray(0, trials).filter((_, lane) => known[lane] === 1);
  const outcome = only(all);
  const columns = known === null ? allTrials(memory, trials) : columnsOf(memory.inputs.map(only));
  const rankedOutcome = standardised(sharedRanks(outcome));
  const rank = columns.ranked.map((column) => product(column, rankedOutcome));
  const squares = rank.reduce((sum, each) => sum + (Number.isFinite(each) ? each * each : 0), 0);
  const { coefficients, explained } = regression(columns, standardised(outcome));
  const inputs = setup.plan.inputs.map(({ name }, index) => ({
    input: name,
    rankCorrelation: rank[index] ?? NaN,
    byRank: squares > 0 ? ((rank[index] ?? 0) * (rank[index] ?? 0)) / squares : NaN,
    coefficient: coefficients[index] ?? NaN,
  }));
  return { inputs: inputs.sort((a, b) => b.byRank - a.byRank || (a.input < b.input ? -1 : 1)), explained };
}

/** The inputs as they are compared with a result: by their size and by their rank, and how they hang together. */
type Columns = {
  readonly scaled: readonly Float64Array[];
  readonly ranked: readonly Float64Array[];
  readonly varies: readonly boolean[];
  /** The root of their correlations, by Cholesky. */
  readonly lower: Matrix;
};

function columnsOf(inputs: readonly Float64Array[]): Columns {
  const scaled = inputs.map(standardised);
  return {
    scaled,
    ranked: inputs.map((column) => standardised(sharedRanks(column))),
    varies: scaled.map((column) => product(column, column) > 0.5),
    lower: cholesky(correlationsOf(scaled)),
  };
}

/** The lower half, which is all that its root is made of. */
function correlationsOf(columns: readonly Float64Array[]): Matrix {
  return matrix(columns.length, (row, column) => {
    if (row === column) return 1;
    return column < row ? product(columns[row], columns[column]) : 0;
  });
}

/** Comparing the inputs with each other takes most of the time, and it is the same for every result that has a value in all trials. */
const compared = new WeakMap<SimulationMemory, Columns & { readonly trials: number }>();
function allTrials(memory: SimulationMemory, trials: number): Columns {
  const last = compared.get(memory);
  if (last?.trials === trials) return last;
  const columns = { ...columnsOf(memory.inputs.map((values) => values.subarray(0, trials))), trials };
  compared.set(memory, columns);
  return columns;
}

/** Values with mean 0 and a sum of squares of 1; zeros when they never change. */
function standardised(values: Float64Array): Float64Array {
  const { mean, sd, count } = momentsOf(values);
  const scale = sd > 0 ? 1 / (sd * Math.sqrt(count - 1)) : 0;
  const out = new Float64Array(values.length);
  for (let index = 0; index < values.length; index++) out[index] = ((values[index] ?? 0) - mean) * scale;
  return out;
}

function product(a: Float64Array | undefined, b: Float64Array | undefined): number {
  let sum = 0;
  for (let index = 0; index < (a?.length ?? 0); index++) sum += (a?.[index] ?? 0) * (b?.[index] ?? 0);
  return sum;
}

/** Least squares on standardised columns, by Cholesky. An input that never changes gets the coefficient 0. */
function regression(
  { scaled, varies, lower }: Columns,
  outcome: Float64Array,
): { coefficients: number[]; explained: number } {
  const size = scaled.length;
  if (product(outcome, outcome) < 0.5 || outcome.length <= size + 1) {
    return { coefficients: scaled.map(() => NaN), explained: NaN };
  }
  const right = scaled.map((column) => product(column, outcome));
  const half: number[] = [];
  for (let row = 0; row < size; row++) {
    let rest = right[row] ?? 0;
    for (let each = 0; each < row; each++) rest -= cell(lower, row, each) * (half[each] ?? 0);
    const pivot = cell(lower, row, row);
    half.push(pivot === 0 || varies[row] !== true ? 0 : rest / pivot);
  }
  const coefficients = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    let rest = half[row] ?? 0;
    for (let each = row + 1; each < size; each++) rest -= cell(lower, each, row) * (coefficients[each] ?? 0);
    const pivot = cell(lower, row, row);
    coefficients[row] = pivot === 0 || varies[row] !== true ? 0 : rest / pivot;
  }
  const explained = coefficients.reduce((sum, each, index) => sum + each * (right[index] ?? 0), 0);
  return { coefficients, explained: Math.min(1, Math.max(0, explained)) };
}
