import type { Program } from '../compile/program.ts';
import { finding } from '../compile/findings.ts';
import { spreadLanes } from './item-lanes.ts';
import type { Finding, LaneColumns, LaneOverrides } from '../types.ts';

/** The inputs that lanes change. An input that all lanes set alike is `shared`, and is worked with once. */
export type SortedOverrides = {
  readonly shared: ReadonlyMap<number, number | readonly number[]>;
  readonly varying: ReadonlyMap<number, string>;
  /** For each lane that names something it cannot change: why. */
  readonly findings: ReadonlyMap<number, readonly Finding[]>;
};

/** Lanes in either form, as the evaluator reads them. */
export type LaneSource = {
  readonly count: number;
  sorted(program: Program): SortedOverrides;
  /** What a lane sets an input to; undefined when it leaves it alone. */
  valueOf(name: string, lane: number): number | readonly number[] | undefined;
  readonly inColumns: boolean;
  /** All lanes of an input, where they were given as a column. */
  column(name: string): Float64Array | undefined;
  /** Everything one lane sets. */
  lane(index: number): LaneOverrides;
};

export function laneSource(program: Program, given: readonly LaneOverrides[] | LaneColumns): LaneSource {
  const lanes = spreadLanes(program, given);
  if ('columns' in lanes) return columnSource(lanes);
  return {
    count: lanes.length,
    inColumns: false,
    sorted: (program) => sortOverrides(program, lanes),
    valueOf: (name, lane) => ownValue(lanes[lane], name),
    column: () => undefined,
    lane: (index) => lanes[index] ?? {},
  };
}

function columnSource({ count, columns, shared = {} }: LaneColumns): LaneSource {
  const lane = (index: number): LaneOverrides => ({
    ...shared,
    ...Object.fromEntries([...columns].map(([name, column]) => [name, column[index] ?? NaN])),
  });
  return {
    count,
    inColumns: true,
    sorted(program) {
      const one = sortOverrides(program, count === 0 ? [] : [lane(0)]);
      const varying = new Map<number, string>();
      for (const name of columns.keys()) {
        const node = program.inputs.get(name);
        if (node !== undefined) varying.set(node, name);
      }
      const isShared = ([node]: readonly [number, unknown]): boolean => !varying.has(node);
      const problems = one.findings.get(0);
      return {
        shared: new Map([...one.shared].filter(isShared)),
        varying,
        // What a column or the shared part cannot set, no lane can.
        findings:
          problems === undefined ? new Map() : new Map(Array.from({ length: count }, (_, index) => [index, problems])),
      };
    },
    valueOf: (name, index) => columns.get(name)?.[index],
    column: (name) => columns.get(name),
    lane,
  };
}

export function sortOverrides(program: Program, lanes: readonly LaneOverrides[]): SortedOverrides {
  const seen = new Map<string, Seen>();
  const findings = new Map<number, Finding[]>();
  for (const [index, lane] of lanes.entries()) {
    for (const name of Object.keys(lane)) {
      const value = lane[name];
      if (value === undefined) continue;
      const known = seen.get(name) ?? firstSeen(program, name, value, seen);
      known.count += 1;
      if (!Object.is(known.value, value)) known.differs = true;
      if (known.node !== undefined && typeof value === 'number') continue;
      const problem = checkOverride(program, name, value);
      if (problem !== null) findings.set(index, [...(findings.get(index) ?? []), problem]);
    }
  }
  const shared = new Map<number, number | readonly number[]>();
  const varying = new Map<number, string>();
  for (const [name, { node, value, count, differs }] of seen) {
    if (node === undefined) continue;
    if (differs || count < lanes.length) varying.set(node, name);
    else shared.set(node, value);
  }
  return { shared, varying, findings };
}

/** A name that some lane sets: in how many lanes, and whether always alike. */
type Seen = {
  readonly node: number | undefined;
  readonly value: number | readonly number[];
  count: number;
  differs: boolean;
};

function firstSeen(program: Program, name: string, value: number | readonly number[], seen: Map<string, Seen>): Seen {
  const made: Seen = { node: program.inputs.get(name), value, count: 0, differs: false };
  seen.set(name, made);
  return made;
}

/** What a lane sets an input to; names such as `constructor` find nothing. */
function ownValue(lane: LaneOverrides | undefined, name: string): number | readonly number[] | undefined {
  return lane !== undefined && Object.hasOwn(lane, name) ? lane[name] : undefined;
}

function checkOverride(program: Program, name: string, value: number | readonly number[]): Finding | null {
  const node = program.inputs.get(name);
  if (node === undefined) {
    if (program.brokenLines.has(name)) return null;
    const isLine = program.lines.has(name);
    return isLine
      ? finding('override-of-formula', `“${name}” is a formula and cannot be set. Change one of its inputs.`, name)
      : finding('unknown-override', `There is no line named “${name}” to set.`, null);
  }
  if (typeof value === 'number') return null;
  if (program.nodes[node]?.shape === 'scalar') {
    return finding(
      'needs-one-number',
      `“${name}” is one number for all periods and cannot be set period by period. Give the input one value a period first.`,
      name,
    );
  }
  return value.length >= program.periods
    ? null
    : finding(
        'too-few-values',
        `“${name}” was set to ${value.length} values and the timeline has ${program.periods} periods.`,
        name,
      );
}
