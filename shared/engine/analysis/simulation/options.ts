import type { SamplingOptions } from '../../sampling/sampling-plan.ts';
import type { LaneOverrides } from '../../types.ts';

/** When to stop before all trials are done: looked at after every batch. */
export type StopRule = {
  /** The result that is watched; the first one when left out. */
  readonly result?: string | undefined;
  /** Enough when the standard error of its mean is at most this. */
  readonly standardError: number;
  /** `share`: of the mean's size; `value`: in the result's own unit. */
  readonly of: 'share' | 'value';
};

export type SimulationOptions = SamplingOptions & {
  /** Names of lines; the results of the case when left out. Of a series the last period counts. */
  readonly results?: readonly string[] | undefined;
  /** What holds in every trial: a scenario, a what-if. An uncertain input that is set here is not drawn. */
  readonly shared?: LaneOverrides | undefined;
  /** Lines whose spread is wanted period by period. */
  readonly fan?: readonly string[] | undefined;
  /** Also the S-curve, the histogram and how the mean settled. */
  readonly curves?: boolean | undefined;
  /** Also which inputs the spread of each result comes from. */
  readonly drivers?: boolean | undefined;
  /** Also the mean of this share of the lowest outcomes, such as 0.05. */
  readonly shortfall?: number | undefined;
  readonly until?: StopRule | undefined;
  /** Trials between two looks at the stop rule. */
  readonly batch?: number | undefined;
};
