import type { Operation } from '../../compile/operations.ts';
import type { Program, ProgramNode } from '../../compile/program.ts';
import type { Code } from './code.ts';
import { v128, vector as v } from './opcodes.ts';
import type { Places } from './places.ts';
import type { PowerFunctions } from './power-code.ts';
import type { Stages } from './stages.ts';

/** Parameters of each piece of code: the period from 0, and byte offsets of its row in each kind of storage. */
export const parameter = { row: 0, shared: 1, series: 2, columns: 3 } as const;

/** What the pieces of code of one module share. */
export type Setup = {
  readonly program: Program;
  readonly stages: Stages;
  readonly places: Places;
  readonly varying: ReadonlySet<number>;
  readonly wanted: ReadonlySet<number>;
  readonly vectors: number;
  readonly single: boolean;
  readonly timingShift: number;
  readonly powers: PowerFunctions;
  /** The function that works out an operation for one lane in JavaScript. */
  readonly oneLane: (operation: Operation, count: number) => number;
  /** The function that has the interpreter carry out an operation for the group, for periods from … to. */
  readonly interpret: number;
  readonly instructionOf: (node: number) => number;
  /** The function that works out internal rates. */
  readonly rate: () => number;
};

/** Writes one piece of code: knows which values are in its local variables already. */
export type Writer = Setup & {
  readonly code: Code;
  /** Local variables of this piece that hold a node's vectors. */
  readonly own: Map<number, readonly number[]>;
  /** Pushes a node's value of the current period. */
  push(node: number, lane: number): void;
  /** Makes sure that a value that all lanes share is in a local variable, before code that may be skipped. */
  prepare(node: number): void;
  /** Takes a node's vectors from `make`, one after the other, into local variables. */
  define(node: number, make: (lane: number) => void): void;
  node(index: number): ProgramNode | undefined;
  /** Pushes an address in the memory that does not move. */
  zero(): void;
  /** `store(at, make)`: stores what `make` pushes. */
  store(at: number, make: () => void): void;
  load(at: number): void;
};

export function createWriter(setup: Setup, code: Code): Writer {
  const { places, program } = setup;
  const own = new Map<number, readonly number[]>();
  const shared = new Map<number, number>();
  const zero = (): void => code.integer(0);
  const sharedLocal = (node: number): number | null => {
    const found = shared.get(node);
    if (found !== undefined) return found;
    const place = places.shared(node);
    if (place === null) return null;
    const local = code.local(v128);
    if (place.isSeries) code.get(parameter.shared);
    else zero();
    code.loadSplat(place.at);
    code.set(local);
    shared.set(node, local);
    return local;
  };
  const writer: Writer = {
    ...setup,
    code,
    own,
    zero,
    node: (index) => program.nodes[index],
    load(at) {
      zero();
      code.load(at);
    },
    store(at, make) {
      zero();
      make();
      code.store(at);
    },
    prepare: (node) => void sharedLocal(node),
    push(node, lane) {
      const known = own.get(node)?.[lane];
      if (known !== undefined) {
        code.get(known);
        return;
      }
      const local = sharedLocal(node);
      if (local !== null) {
        code.get(local);
        return;
      }
      const series = places.series.get(node);
      const slot = places.slots.get(node);
      // A slot holds one period of a series, which another loop must not take for its own.
      if (series !== undefined) {
        code.get(parameter.series);
        code.load(series + lane * 16);
      } else if (slot !== undefined) {
        zero();
        code.load(slot + lane * 16);
      } else throw new Error(`Node ${node} has no place in the generated code.`);
    },
    define(node, make) {
      const locals = Array.from({ length: setup.vectors }, () => code.local(v128));
      for (const [lane, local] of locals.entries()) {
        make(lane);
        code.set(local);
      }
      own.set(node, locals);
    },
  };
  return writer;
}

/** Stores a node's value wherever something else looks for it. */
export function handOn(writer: Writer, node: number): void {
  const { code, places, wanted, single, vectors } = writer;
  const isSeries = writer.node(node)?.shape === 'series';
  const [slot, series, column] = [places.slots.get(node), places.series.get(node), places.columns.get(node)];
  for (let lane = 0; lane < vectors; lane++) {
    if (slot !== undefined) writer.store(slot + lane * 16, () => writer.push(node, lane));
    if (isSeries && series !== undefined) {
      code.get(parameter.series);
      writer.push(node, lane);
      code.store(series + lane * 16);
    }
    if (column !== undefined && wanted.has(node)) {
      code.get(parameter.columns);
      writer.push(node, lane);
      if (single) code.storeLane(column, 0);
      else code.store(column + lane * 16);
    }
  }
}

/** Turns the mask on the stack into 1 and 0. */
export function asTruth(code: Code): void {
  code.constant(1);
  code.simd(v.and);
}
