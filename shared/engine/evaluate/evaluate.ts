import type { Program } from '../compile/program.ts';
import type { Finding, LaneColumns, LaneOverrides, LineValues } from '../types.ts';
import { carryOut, fillMemory } from './carry-out.ts';
import { faultsOf } from './faults.ts';
import type { Operand } from './instruction.ts';
import { laneSource, type LaneSource, type SortedOverrides } from './overrides.ts';
import { planFor } from './known-plans.ts';
import type { Plan } from './plan.ts';

/** The values of a program for some lanes. */
export type Evaluation = {
  readonly laneCount: number;
  shape(name: string): LineValues['shape'];
  /** All lanes of a line; an unknown name or one that was not asked for gives values that are not numbers. */
  values(name: string): LineValues;
  /** A scalar line, or the last period of a series. */
  scalar(name: string, lane?: number): number;
  /** One lane of a line, period by period; a scalar is repeated. */
  series(name: string, lane?: number): Float64Array;
  /** What went wrong while calculating this lane: the first line and period of each fault. */
  findings(lane?: number): readonly Finding[];
};

export type EvaluateOptions = {
  /** Which lines to keep; all when left out. With thousands of lanes, ask only for what is read. */
  readonly lines?: readonly string[] | 'all';
  /** Lanes worked out together; results do not depend on it. */
  readonly block?: number;
};

const defaultBlock = 128;

/**
 * Evaluates a program for any number of lanes; a lane without overrides is the base.
 *
 * - For: every view. Base, scenario, sensitivity point and trial are lanes of one program.
 * - Shapes: `values(name).values[period * laneCount + lane]`; a scalar line has one row.
 * - Lanes are given one by one, or as columns when there are thousands.
 * - Errors: never thrown. A lane that sets something it cannot says so in `findings(lane)`, and the input has no
 *   value there; divisions by zero and the like are found with their line and period.
 * - Results do not depend on the other lanes, their order or the block size, bit for bit.
 * - Example: for a model with `price = 2` and `revenue = price * 3`,
 *   `evaluate(program, [{}, { price: 4 }]).scalar('revenue', 1)` is 12.
 */
export function evaluate(
  program: Program,
  given: readonly LaneOverrides[] | LaneColumns,
  options: EvaluateOptions = {},
): Evaluation {
  const lanes = laneSource(program, given);
  const all = options.lines === undefined || options.lines === 'all';
  const names = all ? [...program.lines.keys()] : options.lines.filter((name) => program.lines.has(name));
  const overrides = lanes.sorted(program);
  const block = Math.max(1, overrides.varying.size === 0 ? 1 : Math.min(options.block ?? defaultBlock, lanes.count));
  const wanted = [...new Set(names.map((name) => program.lines.get(name) ?? 0))];
  const single = block >= lanes.count;
  const plan = planFor(program, { wanted, varyingInputs: new Set(overrides.varying.keys()), block, reuse: !single });
  const memory = new Float64Array(plan.memorySize);
  fillMemory(program, plan, memory);
  for (const [node, value] of overrides.shared) setShared(memory, plan, node, value, program.periods);
  carryOut(memory, plan.once, program.periods);

  const kept = new Map<number, Float64Array>();
  if (overrides.varying.size > 0) {
    for (const node of wanted) {
      if (plan.places.get(node)?.column === 1) kept.set(node, new Float64Array(rowsOf(program, node) * lanes.count));
    }
    for (let start = 0; start < lanes.count; start += block) {
      setVarying(memory, plan, program, overrides, lanes, start);
      carryOut(memory, plan.perBlock, program.periods);
      for (const [node, target] of kept)
        keep(memory, plan.places.get(node), target, start, Math.min(block, lanes.count - start), lanes.count);
    }
  }
  return read(program, lanes, { plan, memory, kept, names: new Set(names), findings: overrides.findings });
}

function rowsOf(program: Program, node: number): number {
  return program.nodes[node]?.shape === 'series' ? program.periods : 1;
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
function numberAt(value: number | readonly number[], row: number, rows: number): number {
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

type Kept = {
  readonly plan: Plan;
  readonly memory: Float64Array;
  readonly kept: ReadonlyMap<number, Float64Array>;
  readonly names: ReadonlySet<string>;
  readonly findings: ReadonlyMap<number, readonly Finding[]>;
};

function read(program: Program, lanes: LaneSource, from: Kept): Evaluation {
  const faults = new Map<number, readonly Finding[]>();
  const at = (name: string, row: number, lane: number): number => {
    const node = from.names.has(name) ? program.lines.get(name) : undefined;
    const place = node === undefined ? undefined : from.plan.places.get(node);
    if (node === undefined || place === undefined || lane < 0 || lane >= lanes.count) return NaN;
    const target = from.kept.get(node);
    if (target !== undefined) return target[(place.row === 0 ? 0 : row) * lanes.count + lane] ?? NaN;
    return from.memory[place.at + row * place.row] ?? NaN;
  };
  const shapeOf = (name: string): LineValues['shape'] =>
    program.nodes[program.lines.get(name) ?? -1]?.shape ?? 'scalar';
  return {
    laneCount: lanes.count,
    shape: shapeOf,
    values(name) {
      const shape = shapeOf(name);
      const target = from.kept.get(program.lines.get(name) ?? -1);
      if (target !== undefined) return { shape, values: target };
      const rows = shape === 'series' ? program.periods : 1;
      const values = new Float64Array(rows * lanes.count);
      for (let row = 0; row < rows; row++) values.fill(at(name, row, 0), row * lanes.count, (row + 1) * lanes.count);
      return { shape, values };
    },
    scalar: (name, lane = 0) => at(name, program.periods - 1, lane),
    series: (name, lane = 0) => Float64Array.from({ length: program.periods }, (_, row) => at(name, row, lane)),
    findings(lane = 0) {
      const known = faults.get(lane) ?? [...(from.findings.get(lane) ?? []), ...faultsOf(program, lanes.lane(lane))];
      faults.set(lane, known);
      return known;
    },
  };
}
