import type { Program } from '../compile/program.ts';
import type { LaneSource, SortedOverrides } from './overrides.ts';

/** Where the values of a line ended up: `values[at + period * row + lane * column]`. */
export type Located = {
  readonly values: Float64Array;
  readonly at: number;
  readonly row: number;
  readonly column: 0 | 1;
};

/** What a backend hands back: how to find a node's values, which backend it was, and how many lanes were done. */
export type Outcome = {
  locate(node: number): Located | undefined;
  readonly backend: Backend;
  readonly done: number;
};

/** Who works a program out: kernels in JavaScript, or a WebAssembly module written for it. */
export type Backend = 'interpreter' | 'generated';

/** What a backend is asked for. */
export type Task = {
  readonly program: Program;
  readonly lanes: LaneSource;
  readonly overrides: SortedOverrides;
  readonly wanted: readonly number[];
  readonly block: number | undefined;
  readonly onProgress: ((done: number) => void) | undefined;
  readonly isCancelled: (() => boolean) | undefined;
};
