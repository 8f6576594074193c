import type { Program, ProgramNode, Step } from '../compile/program.ts';
import { timingShift } from '../finance/npv.ts';
import { eachKernels } from './each-kernels.ts';
import { isFlat } from './each.ts';
import type { Instruction, Operand, Setting } from './instruction.ts';
import { layOut } from './layout.ts';
import { runOf } from './runs.ts';

/** Instructions for all periods, or a recurrence whose instructions are repeated for each period. */
export type PlannedStep =
  | { readonly kind: 'one'; readonly instruction: Instruction }
  | { readonly kind: 'loop'; readonly instructions: readonly Instruction[] };

/** What to carry out for given wishes: what is the same for every lane once, the rest for each block of lanes. */
export type Plan = {
  readonly once: readonly PlannedStep[];
  readonly perBlock: readonly PlannedStep[];
  readonly memorySize: number;
  readonly block: number;
  /** Where each needed node lies. */
  readonly places: ReadonlyMap<number, Operand>;
  readonly setting: Setting;
};

export type Wishes = {
  /** Nodes whose values are read afterwards. */
  readonly wanted: readonly number[];
  /** Input nodes that differ between lanes. */
  readonly varyingInputs: ReadonlySet<number>;
  /** Lanes in a block. */
  readonly block: number;
  /** Memory of a value may be used again once nothing needs it any more. */
  readonly reuse: boolean;
};

/** Works out what must be done for the wishes, leaving out all that no wanted line needs. */
export function makePlan(program: Program, wishes: Wishes): Plan {
  const needed = neededNodes(program, wishes.wanted);
  const varying = varyingNodes(program, wishes.varyingInputs, needed);
  const { places, size } = layOut(program, { ...wishes, needed, varying });
  const setting: Setting = {
    periods: program.periods,
    timingShift: timingShift[program.timing],
    series: new Float64Array(program.periods),
    lanes: new Float64Array(wishes.block),
  };
  const once: PlannedStep[] = [];
  const perBlock: PlannedStep[] = [];
  for (const step of program.steps) {
    const nodes = (step.kind === 'loop' ? step.nodes : [step.node]).filter((node) => needed.has(node));
    const [first] = nodes;
    if (first === undefined) continue;
    const instructions = nodes.map((node) =>
      instructionFor(program.nodes[node], node, places, varying.has(node) ? wishes.block : 1, setting),
    );
    const list = varying.has(first) ? perBlock : once;
    if (step.kind === 'loop') list.push({ kind: 'loop', instructions });
    else list.push(...instructions.map((instruction): PlannedStep => ({ kind: 'one', instruction })));
  }
  return { once, perBlock, memorySize: size, block: wishes.block, places, setting };
}

export function neededNodes(program: Program, wanted: readonly number[]): ReadonlySet<number> {
  const needed = new Set<number>();
  const stack = [...wanted];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (needed.has(node)) continue;
    needed.add(node);
    const found = program.nodes[node];
    if (found?.kind === 'operation') stack.push(...found.args);
  }
  return needed;
}

/** Nodes that depend on an input that differs between lanes. The nodes of a recurrence stay together. */
export function varyingNodes(
  program: Program,
  inputs: ReadonlySet<number>,
  needed: ReadonlySet<number>,
): ReadonlySet<number> {
  const varying = new Set(inputs);
  const differs = (node: number): boolean => {
    const found = program.nodes[node];
    return found?.kind === 'operation' && found.args.some((arg) => varying.has(arg));
  };
  for (const step of program.steps) {
    const nodes = stepNodes(step).filter((node) => needed.has(node));
    if (nodes.some(differs)) for (const node of nodes) varying.add(node);
  }
  return varying;
}

export function stepNodes(step: Step): readonly number[] {
  return step.kind === 'loop' ? step.nodes : [step.node];
}

export function instructionFor(
  node: ProgramNode | undefined,
  index: number,
  places: ReadonlyMap<number, Operand>,
  columns: number,
  setting: Setting,
): Instruction {
  if (node?.kind !== 'operation') throw new Error(`Node ${index} of the program is no operation.`);
  const place = (each: number): Operand => places.get(each) ?? { at: 0, row: 0, column: 0 };
  const out = place(index);
  const args = node.args.map(place);
  return {
    operation: node.operation,
    columns,
    rows: node.shape === 'series' ? setting.periods : 1,
    out,
    args,
    run: runOf(node.operation),
    kernel: eachKernels.get(node.operation) ?? null,
    flat: isFlat({ columns, args, out }),
    looped: node.looped,
    setting,
  };
}
