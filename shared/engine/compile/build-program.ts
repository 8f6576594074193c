import type { Model, ModelLine } from '../../model/model.ts';
import type { Expression, FormulaIssue } from '../formula/expression.ts';
import type { Finding } from '../types.ts';
import type { Builder } from './builder.ts';
import { inputNumbers, seriesBySetters } from './check-inputs.ts';
import type { LineItem } from './dimensions/expand.ts';
import { cycleFindings } from './cycles.ts';
import type { Uses } from './dependencies.ts';
import { findingOfIssue } from './findings.ts';
import type { Group } from './line-order.ts';
import { lower } from './lower.ts';
import { orderLoop, type LoopDraft } from './loops.ts';
import type { Program, Step } from './program.ts';

export type Draft = {
  readonly model: Model;
  readonly lines: ReadonlyMap<string, ModelLine>;
  readonly items: ReadonlyMap<string, readonly LineItem[]>;
  readonly names: readonly string[];
  readonly trees: ReadonlyMap<string, Expression>;
  readonly uses: readonly Uses[];
  readonly groups: readonly Group[];
  readonly build: Builder;
  /** Lines known to be wrong; grows. */
  readonly broken: Set<string>;
  readonly findings: Finding[];
};

/** Lowers the groups of lines one after the other into nodes and steps. */
export function buildProgram(draft: Draft): Program {
  const { model, names, build, groups } = draft;
  const nodeOf = new Map<string, number>();
  const steps: Step[] = [];
  const loopNodes = new Set<number>();
  const spread = seriesBySetters(model);
  for (const group of groups) {
    const start = build.nodes.length;
    const members = group.kind === 'line' ? [group.line] : group.lines;
    const lines = members.map((index) => names[index] ?? '');
    if (group.kind === 'cycle')
      draft.findings.push(
        ...cycleFindings(
          group.cycle.map((index) => names[index] ?? ''),
          group.reach,
        ),
      );
    const isBroken = group.kind === 'cycle' || members.some((index) => brokenBefore(draft, index));
    const loop = isBroken
      ? null
      : group.kind === 'loop'
        ? lowerLoop(draft, lines, nodeOf)
        : lowerLine(draft, lines[0] ?? '', nodeOf, spread);
    if (loop === null) {
      for (const line of lines) {
        draft.broken.add(line);
        nodeOf.set(line, build.constant(NaN));
      }
    }
    steps.push(...stepsOf(build, start, loop, loopNodes));
  }
  return {
    periods: model.timeline.periods,
    timing: model.conventions.timing,
    nodes: build.finish(loopNodes),
    steps,
    inputs: new Map(
      [...draft.lines.values()]
        .filter((line) => line.kind === 'input' && !draft.broken.has(line.name))
        .map((line) => [line.name, nodeOf.get(line.name) ?? 0]),
    ),
    lines: new Map(names.map((name) => [name, build.resolve(nodeOf.get(name) ?? 0)])),
    brokenLines: draft.broken,
    items: new Map([...draft.items].map(([line, items]) => [line, items.map((item) => item.name)])),
    results: model.results.filter((name) => draft.lines.has(name) && !draft.items.has(name)),
  };
}

function brokenBefore(draft: Draft, index: number): boolean {
  if (draft.broken.has(draft.names[index] ?? '')) return true;
  return [...(draft.uses[index]?.keys() ?? [])].some((name) => draft.broken.has(name));
}

const noLoop: LoopDraft = { placeholders: [] };

function lowerLine(
  draft: Draft,
  name: string,
  nodeOf: Map<string, number>,
  spread: ReadonlySet<string>,
): LoopDraft | null {
  const line = draft.lines.get(name);
  if (line?.kind === 'input') return lowerInput(draft, line, nodeOf, spread.has(name));
  const node = lowerFormula(draft, name, (used) => nodeOf.get(used) ?? null);
  if (node === null) return null;
  nodeOf.set(name, node);
  return noLoop;
}

function lowerInput(draft: Draft, line: ModelLine, nodeOf: Map<string, number>, spread: boolean): LoopDraft | null {
  const { build } = draft;
  const numbers = inputNumbers(line.name, line.value, build.periods);
  if (!numbers.ok) {
    draft.findings.push(numbers.finding);
    return null;
  }
  const isSeries = spread || typeof line.value !== 'number';
  const values =
    isSeries && numbers.values.length === 1
      ? new Float64Array(build.periods).fill(numbers.values[0] ?? NaN)
      : numbers.values;
  nodeOf.set(line.name, build.input(line.name, values, isSeries ? 'series' : 'scalar'));
  return noLoop;
}

function lowerFormula(draft: Draft, name: string, lookup: (name: string) => number | null): number | null {
  const tree = draft.trees.get(name);
  if (tree === undefined) return null;
  const issues: FormulaIssue[] = [];
  const node = lower(tree, draft.build, lookup, issues);
  draft.findings.push(...issues.map((each) => findingOfIssue(name, each)));
  return issues.length > 0 ? null : node;
}

function lowerLoop(draft: Draft, lines: readonly string[], nodeOf: Map<string, number>): LoopDraft | null {
  const { build } = draft;
  const placeholders = new Map(lines.map((name) => [name, build.placeholder()]));
  for (const name of lines) {
    const node = lowerFormula(draft, name, (used) => placeholders.get(used) ?? nodeOf.get(used) ?? null);
    if (node === null) return null;
    build.bind(placeholders.get(name) ?? 0, node);
    nodeOf.set(name, node);
  }
  return { placeholders: [...placeholders.values()] };
}

/** The nodes made since `start`: first those outside the recurrence, then the recurrence as one step. */
function stepsOf(build: Builder, start: number, loop: LoopDraft | null, loopNodes: Set<number>): Step[] {
  const { before, inside } = orderLoop(build, start, loop ?? noLoop);
  for (const node of inside) loopNodes.add(node);
  const single = (node: number): Step => ({ kind: 'node', node });
  return [...before.map(single), ...(inside.length > 0 ? [{ kind: 'loop', nodes: inside } as const] : [])];
}
