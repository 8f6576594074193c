import type { ResultSummary, Sampler, Simulation, StopRule } from '#shared/engine/index.ts';
import type { Model } from '#shared/model/model.ts';

export type { ResultSummary, Sampler, Simulation };

/** What is asked of a simulation: together with the model it decides every number. */
export type Wanted = {
  readonly trials: number;
  readonly seed: number;
  readonly sampler: Sampler;
  /** Null: the base. */
  readonly scenario: string | null;
  /** The result that is told of before the run is over. */
  readonly watched: string;
  /** Lines whose spread is wanted period by period. */
  readonly fan: readonly string[];
  readonly until: StopRule | null;
};

/** The same `hash` and name stand for the same model: it need not be compiled again. */
export type Asked = { readonly model: Model; readonly hash: string };

export type ToSimulator =
  /** Does a few trials and tells of nothing, so that the run that is asked for next starts warm. */
  | ({ readonly ask: 'prepare'; readonly wanted: Wanted } & Asked)
  | ({ readonly ask: 'run'; readonly run: number; readonly wanted: Wanted } & Asked)
  | { readonly ask: 'cancel' };

export type FromSimulator = { readonly run: number } & (
  | { readonly tell: 'progress'; readonly done: number; readonly partial: ResultSummary | null }
  | { readonly tell: 'done'; readonly simulation: Simulation }
  | { readonly tell: 'failed'; readonly message: string }
);
