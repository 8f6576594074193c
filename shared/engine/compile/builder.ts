import { operationKinds, scalarMeaning, type Operation } from './operations.ts';
import type { ProgramNode, Shape } from './program.ts';

/** Makes the nodes of a program; equal nodes are made once and constants are folded. */
export type Builder = {
  readonly nodes: readonly ProgramNode[];
  readonly periods: number;
  readonly monthsPerPeriod: number;
  /** Month number of the first period. */
  readonly firstMonth: number;
  /** How far into its period a flow lies: 0 at its end, 0.5 in the middle, 1 at its beginning. */
  readonly timingShift: number;
  constant(value: number): number;
  calendar(name: string, valueAt: (index: number) => number): number;
  input(line: string, values: Float64Array, shape: Shape): number;
  operation(operation: Operation, args: readonly number[]): number;
  /** A name for a line of a recurrence before its formula is known; `bind` says what it is. */
  placeholder(): number;
  bind(placeholder: number, node: number): void;
  shapeOf(node: number): Shape;
  valueOf(node: number): number | null;
  /** What a node became once every placeholder is bound. */
  resolve(node: number): number;
  finish(loopNodes: ReadonlySet<number>): readonly ProgramNode[];
};

export function createBuilder(
  periods: number,
  monthsPerPeriod: number,
  firstMonth: number,
  timingShift: number,
): Builder {
  const nodes: ProgramNode[] = [];
  const known = new Map<string, number>();
  const bound = new Map<number, number>();

  const once = (key: string, make: () => ProgramNode): number => {
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, nodes.push(make()) - 1);
    return nodes.length - 1;
  };
  const constant = (value: number): number =>
    once(`constant ${Object.is(value, -0) ? '-0' : value}`, () => ({ kind: 'constant', shape: 'scalar', value }));
  const shapeOf = (node: number): Shape => nodes[node]?.shape ?? 'scalar';
  const valueOf = (node: number): number | null => {
    const found = nodes[node];
    return found?.kind === 'constant' ? found.value : null;
  };
  /**
   * What is known when the program is made is worked out then: numbers, and series of the calendar. What has no
   * finite value stays an operation, so that a division by zero can be told as one.
   */
  const fold = (operation: Operation, args: readonly number[]): number | null => {
    const meaning = scalarMeaning.get(operation);
    const known = args.map((arg) => nodes[arg]);
    if (meaning === undefined || !known.every((node) => node?.kind === 'constant' || node?.kind === 'calendar'))
      return null;
    const valueAt = (index: number): number =>
      meaning(...known.map((node) => (node.kind === 'constant' ? node.value : (node.values[index] ?? NaN))));
    if (known.every((node) => node.kind === 'constant')) {
      const value = valueAt(0);
      return Number.isFinite(value) ? constant(value) : null;
    }
    const values = Float64Array.from({ length: periods }, (_, index) => valueAt(index));
    if (!values.every((value) => Number.isFinite(value))) return null;
    return once(`${operation} ${args.join(' ')}`, () => ({ kind: 'calendar', shape: 'series', values }));
  };
  const resolve = (node: number): number => {
    let end = node;
    for (let next = bound.get(end); next !== undefined; next = bound.get(end)) end = next;
    // Shorten the way for the next time: a long recurrence of plain names would be walked again and again.
    for (let at = node; at !== end;) {
      const next = bound.get(at) ?? end;
      bound.set(at, end);
      at = next;
    }
    return end;
  };

  return {
    nodes,
    periods,
    monthsPerPeriod,
    firstMonth,
    timingShift,
    constant,
    calendar: (name, valueAt) =>
      once(`calendar ${name}`, () => ({
        kind: 'calendar',
        shape: 'series',
        values: Float64Array.from({ length: periods }, (_, index) => valueAt(index)),
      })),
    input: (line, values, shape) => once(`input ${line}`, () => ({ kind: 'input', shape, line, values })),
    operation(operation, args) {
      const folded = fold(operation, args);
      if (folded !== null) return folded;
      const stepped = operation === 'power' && stepsEvenly(nodes, args) ? 'powerSteps' : operation;
      const shape = shapeOfResult(operation, args.map(shapeOf));
      return once(`${stepped} ${args.join(' ')}`, () => ({
        kind: 'operation',
        shape,
        operation: stepped,
        args,
        looped: false,
      }));
    },
    placeholder: () => nodes.push({ kind: 'input', shape: 'series', line: '', values: new Float64Array(0) }) - 1,
    bind: (placeholder, node) => void bound.set(placeholder, node),
    shapeOf,
    valueOf,
    resolve,
    finish: (loopNodes) =>
      nodes.map((node, index) =>
        node.kind === 'operation' ? { ...node, args: node.args.map(resolve), looped: loopNodes.has(index) } : node,
      ),
  };
}

/** Whether a power has one number as its base and an exponent that steps evenly with time. */
function stepsEvenly(nodes: readonly ProgramNode[], [base = 0, exponent = 0]: readonly number[]): boolean {
  const steps = nodes[exponent];
  if (nodes[base]?.shape !== 'scalar' || steps?.kind !== 'calendar' || steps.values.length < 2) return false;
  const start = steps.values[0] ?? NaN;
  const step = (steps.values[1] ?? NaN) - start;
  return steps.values.every(
    (value, index) => Math.abs(value - (start + index * step)) <= 1e-13 * (1 + Math.abs(value)),
  );
}

function shapeOfResult(operation: Operation, shapes: readonly Shape[]): Shape {
  const kind = operationKinds[operation];
  if (kind === 'running' || operation === 'lead') return 'series';
  if (kind === 'whole') return 'scalar';
  return shapes.includes('series') ? 'series' : 'scalar';
}
