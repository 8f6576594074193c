import type { Program } from '../compile/program.ts';
import { carryOut, fillMemory } from './carry-out.ts';
import type { Operand } from './instruction.ts';
import { planFor } from './known-plans.ts';
import type { Located, Outcome, Task } from './located.ts';
import type { LaneSource, SortedOverrides } from './overrides.ts';
import type { Plan } from './plan.ts';

const defaultBlock = 128;

/** Carries a task out with the kernels in JavaScript, block after block of lanes. */
export function interpret(task: Task): Outcome {
  const { program, lanes, overrides, wanted } = task;
  const isShared = overrides.varying.size === 0;
  const block = Math.max(1, isShared ? 1 : Math.min(task.block ?? defaultBlock, lanes.count));
  const single = block >= lanes.count;
  const plan = planFor(program, { wanted, varyingInputs: new Set(overrides.varying.keys()), block, reuse: !single });
  const memory = new Float64Array(plan.memorySize);
  fillShared(program, plan, memory, overrides);

  const kept = new Map<number, Float64Array>();
  let done = isShared ? lanes.count : 0;
  if (!isShared) {
    for (const node of wanted) {
      if (plan.places.get(node)?.column === 1) kept.set(node, new Float64Array(rowsOf(program, node) * lanes.count));
    }
    for (let start = 0; start < lanes.count && task.isCancelled?.() !== true; start += block) {
      setVarying(memory, plan, program, overrides, lanes, start);
      carryOut(memory, plan.perBlock, program.periods);
      const count = Math.min(block, lanes.count - start);
      for (const [node, target] of kept) keep(memory, plan.places.get(node), target, start, count, lanes.count);
      done = start + count;
      task.onProgress?.(done);
    }
  }
  return {
    backend: 'interpreter',
    done,
    locate(node): Located | undefined {
      const place = plan.places.get(node);
      const target = kept.get(node);
      if (place === undefined) return undefined;
      if (target === undefined) return { values: memory, at: place.at, row: place.row, column: 0 };
      return { values: target, at: 0, row: place.row === 0 ? 0 : lanes.count, column: 1 };
    },
  };
}

export function rowsOf(program: Program, node: number): number {
  return program.nodes[node]?.shape === 'series' ? program.periods : 1;
}

/** Works out in `memory` what all lanes share. */
export function fillShared(
  program: Program,
  plan: Plan,
  memory: Float64Array,
  { shared }: Pick<SortedOverrides, 'shared'>,
): void {
  fillMemory(program, plan, memory);
  for (const [node, value] of shared) setShared(memory, plan, node, value, program.periods);
  carryOut(memory, plan.once, program.periods);
}

function setShared(
  memory: Float64Array,
  plan: Plan,
  node: number,
  value: number | readonly number[],
  periods: number,
): void {
  const place = plan.places.get(node);
  if (place === undefined) return;
  const rows = place.row === 0 ? 1 : periods;
  for (let row = 0; row < rows; row++) memory[place.at + row] = numberAt(value, row, rows);
}

/** A list where one number belongs is no number. */
export function numberAt(value: number | readonly number[], row: number, rows: number): number {
  if (typeof value === 'number') return value;
  return rows === 1 ? NaN : (value[row] ?? NaN);
}

function setVarying(
  memory: Float64Array,
  plan: Plan,
  program: Program,
  overrides: SortedOverrides,
  lanes: LaneSource,
  start: number,
): void {
  for (const [node, name] of overrides.varying) {
    const place = plan.places.get(node);
    const input = program.nodes[node];
    if (place === undefined || input?.kind !== 'input') continue;
    const rows = place.row === 0 ? 1 : program.periods;
    for (let lane = 0; lane < plan.block; lane++) {
      // A last block that is not full repeats its last lane.
      const value = lanes.valueOf(name, Math.min(start + lane, lanes.count - 1));
      for (let row = 0; row < rows; row++) {
        memory[place.at + row * place.row + lane] =
          value === undefined ? (input.values[row] ?? NaN) : numberAt(value, row, rows);
      }
    }
  }
}

function keep(
  memory: Float64Array,
  place: Operand | undefined,
  target: Float64Array,
  start: number,
  count: number,
  lanes: number,
): void {
  if (place === undefined) return;
  const rows = target.length / lanes;
  for (let row = 0; row < rows; row++) {
    const from = place.at + row * place.row;
    target.set(memory.subarray(from, from + count), row * lanes + start);
  }
}
