import type { Program } from '../compile/program.ts';
import type { Finding, LaneColumns, LaneOverrides, LineValues } from '../types.ts';
import { faultsOf } from './faults.ts';
import { runGenerated } from './generated/run-generated.ts';
import { interpret } from './interpret.ts';
import type { Backend, Outcome, Task } from './located.ts';
import { laneSource, type LaneSource } from './overrides.ts';

/** The values of a program for some lanes. */
export type Evaluation = {
  readonly laneCount: number;
  /** Lanes that were worked out: all, unless `isCancelled` said to stop. The others have no values. */
  readonly done: number;
  /** Who did the work; the numbers agree to 1e-12. */
  readonly backend: Backend;
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
  /** Who does the work; chosen by the number of lanes when left out. */
  readonly backend?: Backend;
  /** Told after each block of lanes how many are done. */
  readonly onProgress?: (done: number) => void;
  /** Asked before each block of lanes. */
  readonly isCancelled?: () => boolean;
};

/**
 * Evaluates a program for any number of lanes; a lane without overrides is the base.
 *
 * - For: every view. Base, scenario, sensitivity point and trial are lanes of one program.
 * - Shapes: `values(name).values[period * laneCount + lane]`; a scalar line has one row.
 * - Lanes are given one by one, or as columns when there are thousands. A part of the lanes is a call with a part of
 *   each column.
 * - Errors: never thrown. A lane that sets something it cannot says so in `findings(lane)`, and the input has no
 *   value there; divisions by zero and the like are found with their line and period.
 * - Results do not depend on the other lanes, their order or the block size. Fewer than 64 lanes are worked out by the
 *   interpreter, more lanes and columns by a generated WebAssembly module; the two agree to 1e-12. Within one backend,
 *   and with the same inputs given, results are the same bit for bit.
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
  const names = all ? null : new Set(options.lines.filter((name) => program.lines.has(name)));
  const overrides = lanes.sorted(program);
  const task: Task = {
    program,
    lanes,
    overrides,
    wanted: names === null ? everyLine(program) : [...new Set([...names].map((name) => program.lines.get(name) ?? 0))],
    block: options.block,
    onProgress: options.onProgress,
    isCancelled: options.isCancelled,
  };
  const outcome = (options.backend === 'interpreter' ? null : runGenerated(task, options.backend)) ?? interpret(task);
  return read(program, lanes, outcome, names, overrides.findings);
}

const everyLineOf = new WeakMap<Program, readonly number[]>();

function everyLine(program: Program): readonly number[] {
  const known = everyLineOf.get(program) ?? [...new Set(program.lines.values())];
  everyLineOf.set(program, known);
  return known;
}

function read(
  program: Program,
  lanes: LaneSource,
  outcome: Outcome,
  names: ReadonlySet<string> | null,
  own: ReadonlyMap<number, readonly Finding[]>,
): Evaluation {
  const faults = new Map<number, readonly Finding[]>();
  const find = (name: string): ReturnType<Outcome['locate']> => {
    const node = names === null || names.has(name) ? program.lines.get(name) : undefined;
    return node === undefined ? undefined : outcome.locate(node);
  };
  const shapeOf = (name: string): LineValues['shape'] =>
    program.nodes[program.lines.get(name) ?? -1]?.shape ?? 'scalar';
  return {
    laneCount: lanes.count,
    done: outcome.done,
    backend: outcome.backend,
    shape: shapeOf,
    values(name) {
      const shape = shapeOf(name);
      const found = find(name);
      if (found?.column === 1) return { shape, values: found.values };
      const rows = shape === 'series' ? program.periods : 1;
      const values = new Float64Array(rows * lanes.count).fill(NaN);
      if (found === undefined) return { shape, values };
      for (let row = 0; row < rows; row++) {
        values.fill(found.values[found.at + row * found.row] ?? NaN, row * lanes.count, (row + 1) * lanes.count);
      }
      return { shape, values };
    },
    scalar(name, lane = 0) {
      const found = lane < 0 || lane >= lanes.count ? undefined : find(name);
      if (found === undefined) return NaN;
      return found.values[found.at + (program.periods - 1) * found.row + lane * found.column] ?? NaN;
    },
    series(name, lane = 0) {
      const found = lane < 0 || lane >= lanes.count ? undefined : find(name);
      const values = new Float64Array(program.periods).fill(NaN);
      if (found === undefined) return values;
      for (let row = 0; row < values.length; row++)
        values[row] = found.values[found.at + row * found.row + lane * found.column] ?? NaN;
      return values;
    },
    findings(lane = 0) {
      const known = faults.get(lane) ?? [...(own.get(lane) ?? []), ...faultsOf(program, lanes.lane(lane))];
      faults.set(lane, known);
      return known;
    },
  };
}
