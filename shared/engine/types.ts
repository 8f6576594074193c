import type { Conventions } from '../model/conventions.ts';

/** Something a person should know about the model: where, what, and what to write instead. */
export type Finding = {
  readonly severity: 'error' | 'warning';
  /** `unknown-name`, `cycle`, `syntax`, `not-finite` … */
  readonly code: string;
  readonly message: string;
  /** The line it is about; null when it is about the model. */
  readonly line: string | null;
  /** Where in the formula's text, from 0; null when it is not about a place in the text. */
  readonly from: number | null;
  readonly to: number | null;
  /** The period, from 1, for a fault at run time. */
  readonly period: number | null;
  /** What to write instead, when there is a good guess. */
  readonly suggestion: string | null;
};

/** What one lane changes: a number for every period, or one number a period. Keys are names of input lines. */
export type LaneOverrides = Readonly<Record<string, number | readonly number[]>>;

/**
 * Lanes by the thousand, as columns: for each input that differs, one number a lane, which stands for every period.
 * `shared` holds for all lanes, such as the scenario that is simulated.
 */
export type LaneColumns = {
  readonly count: number;
  readonly columns: ReadonlyMap<string, Float64Array>;
  readonly shared?: LaneOverrides;
};

/** The values of one line over all lanes. A scalar has `stride` 1, a series one value a period. */
export type LineValues = {
  readonly shape: 'scalar' | 'series';
  /** `values[period * lanes + lane]`; one row when the line is a scalar. */
  readonly values: Float64Array;
};

export type RunConventions = Conventions & { readonly currency: string };
