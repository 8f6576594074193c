import type { Operation } from '../compile/operations.ts';
import type { Kernel } from './each-kernels.ts';

/**
 * Where a value lies in the memory: `at + period * row + lane * column`. A scalar has row 0; a value that is the
 * same for all lanes has column 0.
 */
export type Operand = { readonly at: number; readonly row: number; readonly column: number };

/** One operation with the places of its values; `columns` is 1 for work done once, or the lanes of a block. */
export type Instruction = {
  readonly operation: Operation;
  readonly columns: number;
  /** Periods of the result: 1 for a scalar. */
  readonly rows: number;
  readonly out: Operand;
  readonly args: readonly Operand[];
  readonly run: Run;
  readonly kernel: Kernel | null;
  /** All periods of all lanes can be worked out in one sweep. */
  readonly flat: boolean;
  readonly looped: boolean;
  readonly setting: Setting;
};

/** What instructions of one program share. */
export type Setting = {
  readonly periods: number;
  /** How far into its period a flow lies: 0 at its end, 0.5 in the middle, 1 at its beginning. */
  readonly timingShift: number;
  /** Room to work in: one series, and one number a lane. */
  readonly series: Float64Array;
  readonly lanes: Float64Array;
};

/** Works out periods `from` to `to` (exclusive) of the result; for a scalar result they are 0 and 1. */
export type Run = (m: Float64Array, instruction: Instruction, from: number, to: number) => void;
