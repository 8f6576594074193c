import type { SimulationOptions, SimulationStep, StepAnswer } from '#shared/engine/index.ts';
import type { Model } from '#shared/model/model.ts';

/** What a worker needs once a run: the model (only when it has not seen it), the options, the shared memory. */
export type RunStart = {
  readonly hash: string;
  readonly model: Model | null;
  readonly options: SimulationOptions;
  readonly buffer: SharedArrayBuffer;
};

export type ToWorker =
  | { readonly run: number; readonly start: RunStart | null; readonly step: SimulationStep }
  | { readonly forget: number };

export type FromWorker =
  { readonly ok: true; readonly answer: StepAnswer } | { readonly ok: false; readonly message: string };
