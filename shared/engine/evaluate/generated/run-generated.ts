import type { Program } from '../../compile/program.ts';
import { fillShared, numberAt, rowsOf } from '../interpret.ts';
import type { Backend, Located, Outcome, Task } from '../located.ts';
import { moduleFor } from './known-modules.ts';
import type { GeneratedModule } from './make-module.ts';

/**
 * Lanes from which a module pays for being made. The choice depends on what is asked alone, not on what was asked
 * before, so that the same question has the same answer bit for bit. Lanes in columns always get a module: then trials
 * are the same however they are cut into calls.
 */
const enoughLanes = 64;
/** Vectors of two lanes that are worked out together, which hides how long one operation takes. */
const vectors = 4;

/** Carries a task out with a generated module; null when the interpreter should do it. */
export function runGenerated(task: Task, wish: Backend | undefined): Outcome | null {
  const { program, lanes, overrides, wanted } = task;
  if (lanes.count === 0) return null;
  const single = lanes.count === 1 && !lanes.inColumns;
  if (!single && overrides.varying.size === 0) return null;
  if (wish === undefined && !lanes.inColumns && lanes.count < enoughLanes) return null;
  const module = moduleFor(
    program,
    single
      ? { wanted, varyingInputs: everyInput(program), vectors: 1, single }
      : { wanted, varyingInputs: new Set(overrides.varying.keys()), vectors, single },
  );
  if (module === null) return null;
  return single ? runSingle(task, module) : runMany(task, module);
}

const inputsOf = new WeakMap<Program, ReadonlySet<number>>();

function everyInput(program: Program): ReadonlySet<number> {
  const known = inputsOf.get(program) ?? new Set(program.inputs.values());
  inputsOf.set(program, known);
  return known;
}

/** One lane: every input may differ from the last time, and all values lie beside each other afterwards. */
function runSingle({ program, lanes, overrides }: Task, module: GeneratedModule): Outcome {
  const { places, memory, plan } = module;
  const shared = sharedValues(program, module, new Map());
  for (const node of module.inputs) {
    const input = program.nodes[node];
    const at = (places.columns.get(node) ?? 0) / 8;
    if (input?.kind !== 'input') continue;
    const value = overrides.shared.get(node) ?? lanes.valueOf(input.line, 0);
    const rows = input.shape === 'series' ? program.periods : 1;
    if (value === undefined) for (let row = 0; row < rows; row++) memory[at + row] = input.values[row] ?? NaN;
    else for (let row = 0; row < rows; row++) memory[at + row] = numberAt(value, row, rows);
  }
  module.run(1);
  const first = places.columnsAt / 8;
  const values = memory.slice(first, places.end / 8);
  return {
    backend: 'generated',
    done: 1,
    locate(node): Located | undefined {
      const column = places.columns.get(node);
      if (column !== undefined)
        return { values, at: column / 8 - first, row: rowsOf(program, node) === 1 ? 0 : 1, column: 0 };
      const place = plan.places.get(node);
      return place === undefined ? undefined : { values: shared, at: place.at, row: place.row, column: 0 };
    },
  };
}

function runMany(task: Task, module: GeneratedModule): Outcome {
  const { program, lanes, wanted, overrides } = task;
  const { places, memory, plan } = module;
  const shared = sharedValues(program, module, overrides.shared);
  const kept = new Map<number, Float64Array>();
  for (const node of wanted) {
    if (places.columns.has(node)) kept.set(node, new Float64Array(rowsOf(program, node) * lanes.count));
  }
  const block = Math.min(places.block, Math.ceil((task.block ?? places.block) / (vectors * 2)) * vectors * 2);
  let done = 0;
  for (let start = 0; start < lanes.count && task.isCancelled?.() !== true; start += block) {
    const count = Math.min(block, lanes.count - start);
    for (const node of module.inputs) fillColumn(task, module, node, start, count);
    module.run(count);
    for (const [node, target] of kept) {
      const at = (places.columns.get(node) ?? 0) / 8;
      for (let row = 0; row * lanes.count < target.length; row++) {
        const from = at + row * places.block;
        target.set(memory.subarray(from, from + count), row * lanes.count + start);
      }
    }
    done = start + count;
    task.onProgress?.(done);
  }
  return {
    backend: 'generated',
    done,
    locate(node): Located | undefined {
      const values = kept.get(node);
      const place = plan.places.get(node);
      if (values !== undefined) return { values, at: 0, row: rowsOf(program, node) === 1 ? 0 : lanes.count, column: 1 };
      return place === undefined ? undefined : { values: shared, at: place.at, row: place.row, column: 0 };
    },
  };
}

/** Puts a block of lanes of one input into its columns; a last group that is not full repeats its last lane. */
function fillColumn(
  { program, lanes }: Task,
  { places, memory }: GeneratedModule,
  node: number,
  start: number,
  count: number,
): void {
  const input = program.nodes[node];
  if (input?.kind !== 'input') return;
  const at = (places.columns.get(node) ?? 0) / 8;
  const rows = rowsOf(program, node);
  const column = lanes.column(input.line);
  const group = vectors * 2;
  const full = Math.ceil(count / group) * group;
  if (column !== undefined && rows === 1 && column.length >= start + count) {
    memory.set(column.subarray(start, start + count), at);
    memory.fill(column[start + count - 1] ?? NaN, at + count, at + full);
    return;
  }
  for (let lane = 0; lane < full; lane++) {
    const value = lanes.valueOf(input.line, start + Math.min(lane, count - 1));
    for (let row = 0; row < rows; row++) {
      memory[at + row * places.block + lane] =
        value === undefined ? (input.values[row] ?? NaN) : numberAt(value, row, rows);
    }
  }
}

/** What all lanes share, worked out by the interpreter and copied to the module; nothing to do when it is there. */
function sharedValues(
  program: Program,
  module: GeneratedModule,
  shared: ReadonlyMap<number, number | readonly number[]>,
): Float64Array {
  const { state, places, plan } = module;
  if (state !== null && isSame(state.key, shared)) return state.shared;
  const values = new Float64Array(plan.memorySize);
  fillShared(program, plan, values, { shared });
  module.memory.set(values.subarray(0, places.sharedSize), places.sharedAt / 8);
  module.state = { shared: values, key: new Map(shared) };
  return values;
}

function isSame(
  a: ReadonlyMap<number, number | readonly number[]>,
  b: ReadonlyMap<number, number | readonly number[]>,
): boolean {
  if (a.size !== b.size) return false;
  // A list may have been changed since, so it is taken as new.
  for (const [node, value] of a) if (typeof value !== 'number' || !Object.is(value, b.get(node))) return false;
  return true;
}
