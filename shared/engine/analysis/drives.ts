import type { Compilation } from '../compile/compile-model.ts';
import { shortestPath } from '../compile/components.ts';
import type { Program, ProgramNode } from '../compile/program.ts';
import { evaluate, type Evaluation } from '../evaluate/evaluate.ts';
import type { LaneOverrides } from '../types.ts';

/**
 * The way from a line to the first result, by the lines that carry its effect: the line is raised by one percent,
 * and the way is the one whose weakest member, in the unit of the result, moves most; of such ways the shortest.
 *
 * - For: “what it drives”. Shapes: names, without the line itself, the result last; empty when it drives nothing.
 * - Example: device revenue goes by revenue, gross margin, EBITDA, free cash flow to NPV, not by the small part
 *   of capex that follows revenue.
 */
export function drivesOf(
  compilation: Compilation,
  base: Evaluation,
  line: string,
  lane: LaneOverrides = {},
  laneIndex = 0,
): readonly string[] {
  const { program, lines } = compilation;
  const result = program.results[0];
  const node = program.lines.get(line);
  if (result === undefined || node === undefined || line === result || lines.get(line)?.broken !== false) return [];
  const raised = evaluate(raise(program, node, base.series(line, laneIndex)), [withoutLine(lane, line)]);
  const unit = lines.get(result)?.unit ?? null;
  const names = [...lines.keys()];
  const width = names.map((name) => {
    if (lines.get(name)?.unit !== unit) return Number.POSITIVE_INFINITY;
    return movement(base.series(name, laneIndex), raised.series(name), lines.get(name)?.shape === 'scalar');
  });
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const users = (point: number): number[] =>
    (lines.get(names[point] ?? '')?.usedBy ?? []).flatMap((name) => indexOf.get(name) ?? []);
  const [from, to] = [indexOf.get(line) ?? 0, indexOf.get(result) ?? 0];
  const widths = [...new Set(width)].sort((a, b) => b - a);
  // The largest width at which a way is left, found by halving.
  let [low, high] = [0, widths.length - 1];
  let best: readonly number[] | null = null;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const least = widths[middle] ?? 0;
    const way = shortestPath(from, to, (point) => users(point).filter((each) => (width[each] ?? 0) >= least));
    if (way === null) low = middle + 1;
    else [best, high] = [way, middle - 1];
  }
  return (best ?? []).slice(1).map((index) => names[index] ?? '');
}

/** The same program with one node given instead of worked out, one percent higher. */
function raise(program: Program, node: number, values: Float64Array): Program {
  const shape = program.nodes[node]?.shape ?? 'scalar';
  const raised = (shape === 'scalar' ? values.subarray(0, 1) : values).map((value) => value * 1.01);
  const given: ProgramNode = { kind: 'input', shape, line: '', values: raised };
  return {
    ...program,
    nodes: program.nodes.with(node, given),
    steps: program.steps.flatMap((step) => without(step, node)),
  };
}

function without(step: Program['steps'][number], node: number): Program['steps'] {
  if (step.kind === 'node') return step.node === node ? [] : [step];
  return [{ kind: 'loop', nodes: step.nodes.filter((each) => each !== node) }];
}

function withoutLine(lane: LaneOverrides, line: string): LaneOverrides {
  return Object.fromEntries(Object.entries(lane).filter(([name]) => name !== line));
}

function movement(before: Float64Array, after: Float64Array, isScalar: boolean): number {
  let sum = 0;
  for (const [index, value] of before.entries()) sum += Math.abs((after[index] ?? 0) - value);
  const moved = isScalar ? sum / before.length : sum;
  return Number.isNaN(moved) ? 0 : moved;
}
