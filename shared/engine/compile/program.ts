import type { Conventions } from '../../model/conventions.ts';
import type { Operation } from './operations.ts';

export type Shape = 'scalar' | 'series';

/** One value of a program: a constant, an input or an operation on earlier values. Nodes are named by their place. */
export type ProgramNode =
  | { readonly kind: 'constant'; readonly shape: 'scalar'; readonly value: number }
  /** Known for every period when the program is made: `period`, `month`. */
  | { readonly kind: 'calendar'; readonly shape: 'series'; readonly values: Float64Array }
  | { readonly kind: 'input'; readonly shape: Shape; readonly line: string; readonly values: Float64Array }
  | {
      readonly kind: 'operation';
      readonly shape: Shape;
      readonly operation: Operation;
      readonly args: readonly number[];
      /** Inside a recurrence: a lag must reach back at least one period. */
      readonly looped: boolean;
    };

/** One step of a program: a node for all periods, or a recurrence whose nodes are worked out period by period. */
export type Step =
  { readonly kind: 'node'; readonly node: number } | { readonly kind: 'loop'; readonly nodes: readonly number[] };

/** A compiled model: what to work out, in which order. Immutable; the same for every backend. */
export type Program = {
  readonly periods: number;
  readonly timing: Conventions['timing'];
  readonly nodes: readonly ProgramNode[];
  readonly steps: readonly Step[];
  /** Input lines by name. */
  readonly inputs: ReadonlyMap<string, number>;
  /** Every line by name, in the order of the model. A broken line stands at a constant that is not a number. */
  readonly lines: ReadonlyMap<string, number>;
  readonly brokenLines: ReadonlySet<string>;
  /** Lines with dimensions, with the names of their items. Such a line itself is what its items come to. */
  readonly items: ReadonlyMap<string, readonly string[]>;
  readonly results: readonly string[];
};
