import type { Distribution } from '../../model/distribution.ts';
import type { Matrix } from './matrix.ts';

/** How trials are drawn: Latin hypercube, plain random numbers, or Sobol's sequence. */
export const samplers = ['lhs', 'random', 'sobol'] as const;
export type Sampler = (typeof samplers)[number];

export type SamplingOptions = { readonly trials: number; readonly seed: number; readonly sampler: Sampler };

export type DrawnInput = {
  readonly name: string;
  readonly distribution: Distribution;
  readonly stream: number;
  /** The dimension of Sobol's sequence that it follows; null where it is drawn at random. */
  readonly dimension: number | null;
};

/** Inputs that are drawn together: one alone, or a group that is correlated. Indices of `inputs`. */
export type DrawnGroup = { readonly inputs: readonly number[]; readonly correlations: Matrix | null };

export type SamplingReport = {
  /** Uncertain inputs that were not drawn, and why, in a sentence. */
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
  /** Every pair that was asked for; `used` differs from `asked` where the pairs could not all hold together. */
  readonly correlations: readonly {
    readonly a: string;
    readonly b: string;
    readonly of: 'normal scores' | 'ranks';
    readonly asked: number;
    readonly used: number;
  }[];
  /** True where the correlations asked for could not all hold and were moved to the nearest that can. */
  readonly repaired: boolean;
};

/** What is drawn, decided before anything is: the same for every worker. */
export type SamplingPlan = SamplingOptions & {
  /** In the order of their names, so that the order of lines changes nothing. */
  readonly inputs: readonly DrawnInput[];
  readonly groups: readonly DrawnGroup[];
  readonly report: SamplingReport;
};
