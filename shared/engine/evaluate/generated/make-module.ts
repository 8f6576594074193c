import { scalarMeaning } from '../../compile/operations.ts';
import type { Program } from '../../compile/program.ts';
import { internalRate } from '../../finance/irr.ts';
import { timingShift } from '../../finance/npv.ts';
import type { Operand, Setting } from '../instruction.ts';
import { instructionFor, makePlan, neededNodes, varyingNodes, type Plan } from '../plan.ts';
import { generate, type Generated } from './generate.ts';
import type { Places } from './places.ts';
import { oddPower } from './power-code.ts';
import { fillTables } from './tables.ts';
import { webAssembly, type WasmFunction } from './web-assembly.ts';

/** A compiled module with its memory, ready for block after block. */
export type GeneratedModule = {
  readonly places: Places;
  readonly memory: Float64Array;
  /** Input nodes that lanes set. */
  readonly inputs: readonly number[];
  /** What all lanes share is worked out by this plan in a memory of its own, and copied. */
  readonly plan: Plan;
  /** Works out so many lanes, whose inputs lie in the columns. */
  run(lanes: number): void;
  /** The shared values that were copied in last, and what they were made for. */
  state: { readonly shared: Float64Array; readonly key: ReadonlyMap<number, number | readonly number[]> } | null;
};

export type ModuleWishes = {
  readonly wanted: readonly number[];
  readonly varyingInputs: ReadonlySet<number>;
  readonly vectors: number;
  readonly single: boolean;
};

/** Compiles a module for a program and wishes; null where this machine has no WebAssembly with vectors. */
export function makeModule(program: Program, wishes: ModuleWishes): GeneratedModule | null {
  const wasm = webAssembly();
  if (wasm === undefined || program.periods === 0) return null;
  const needed = neededNodes(program, wishes.wanted);
  const varying = varyingNodes(program, wishes.varyingInputs, needed);
  const plan = makePlan(program, { ...wishes, block: 1, reuse: false });
  const sharedSize = [...plan.places].reduce(
    (size, [, place]) =>
      place.column === 1 ? size : Math.max(size, place.at + (place.row === 0 ? 1 : program.periods)),
    0,
  );
  const inputs = [...wishes.varyingInputs].filter((node) => needed.has(node));
  const made = generate({
    ...wishes,
    program,
    needed,
    varying,
    inputs,
    shared: plan.places,
    sharedSize,
  });
  try {
    const memory = new wasm.Memory({ initial: made.pages, maximum: made.pages });
    const numbers = new Float64Array(memory.buffer);
    fillTables(numbers);
    const host = { memory, ...hostFunctions(program, wishes, made, varying, plan, numbers) };
    const { run } = new wasm.Instance(new wasm.Module(made.bytes), { host }).exports;
    if (run === undefined) return null;
    const group = wishes.single ? 1 : wishes.vectors * 2;
    return {
      places: made.places,
      memory: numbers,
      inputs,
      plan,
      run: (lanes) => void run(Math.ceil(lanes / group)),
      state: null,
    };
  } catch {
    // No vectors, or a policy that forbids compiling: the interpreter does the same work.
    return null;
  }
}

/** What the module calls: the interpreter for single operations, and JavaScript for lanes that need care. */
function hostFunctions(
  program: Program,
  wishes: ModuleWishes,
  made: Generated,
  varying: ReadonlySet<number>,
  plan: Plan,
  numbers: Float64Array,
): Readonly<Record<string, WasmFunction>> {
  const { places } = made;
  const columns = wishes.vectors * 2;
  const setting: Setting = {
    periods: program.periods,
    timingShift: timingShift[program.timing],
    series: new Float64Array(program.periods),
    lanes: new Float64Array(columns),
  };
  const operands = new Map<number, Operand>();
  for (const [node, place] of plan.places) {
    const series = places.series.get(node);
    const slot = places.slots.get(node);
    if (!varying.has(node)) operands.set(node, { ...place, at: places.sharedAt / 8 + place.at });
    else if (series !== undefined) operands.set(node, { at: series / 8, row: columns, column: 1 });
    else if (slot !== undefined) operands.set(node, { at: slot / 8, row: 0, column: 1 });
  }
  const instructions = made.carriedOut.map((node) =>
    instructionFor(program.nodes[node], node, operands, columns, setting),
  );
  const flows = new Float64Array(program.periods);
  return {
    oddPower: (base = NaN, exponent = NaN, power = NaN, ordinary = 0) => oddPower(base, exponent, power, ordinary),
    oddLogarithm: (x = NaN) => Math.log(x),
    oddExponential: (x = NaN) => Math.exp(x),
    interpret(index = 0, from = 0, to = 0) {
      const instruction = instructions[index];
      instruction?.run(numbers, instruction, from, to);
      return undefined;
    },
    oddRate(at = 0) {
      for (let period = 0; period < flows.length; period++)
        flows[period] = numbers[at / 8 + (period + 1) * columns] ?? NaN;
      return internalRate(flows, numbers[at / 8]);
    },
    ...Object.fromEntries(
      [...made.oneLane].map(([name, operation]) => [name, scalarMeaning.get(operation) ?? ((): number => NaN)]),
    ),
  };
}
