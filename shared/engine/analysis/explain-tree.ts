import { writtenFormula, type Model } from '../../model/model.ts';
import { compileModel, type Compilation } from '../compile/compile-model.ts';
import { evaluate, type Evaluation } from '../evaluate/evaluate.ts';
import { lineInWords } from './explain.ts';

/** One number of a tree, with what it is made of. */
export type ExplainedNode = {
  readonly line: string;
  readonly label: string;
  readonly unit: string | null;
  readonly kind: 'input' | 'formula';
  /** Null when it has none. */
  readonly value: number | null;
  readonly formula: string | null;
  readonly words: string | null;
  /** By how many per cent the number above changes when this one is 1 % higher in every period; null at the top. */
  readonly share: number | null;
  readonly inputs: readonly ExplainedNode[];
  /** It uses more than is shown, because the tree would have become too large. */
  readonly cut: boolean;
};

/** The period is counted from 0; for a line with one number it does not matter. */
export type TreeCell = { readonly line: string; readonly period: number; readonly lane?: number };

/**
 * What a number is made of, down to inputs: each line with its formula, its words, its value and its share in the
 * number above it.
 *
 * - For: “what is behind this?”, as data.
 * - The share is an elasticity, from 1 % more and 1 % less of one line while the others stay. In a sum it is the part
 *   of the line in it, so the shares of a sum add up to 1; a factor has 1, a divisor -1, a power its exponent.
 * - A line that uses its own earlier values counts as their way on, not as an input of itself.
 * - Errors: a name that is no line gives a node without value; a share that cannot be told (a value of 0, a line with
 *   dimensions) is null. `depth` below 1 gives the number alone.
 * - Example: revenue = units * price has two inputs, each with a share of 1.
 */
export function explainTree(
  compilation: Compilation,
  evaluation: Evaluation,
  cell: TreeCell,
  depth: number,
): ExplainedNode {
  return nodeOf({ compilation, evaluation, shares: new Map(), left: largest }, cell, depth, null);
}

/** A tree repeats what several lines use, so a small model can have one without end. */
const largest = 2_000;

type Walk = {
  readonly compilation: Compilation;
  readonly evaluation: Evaluation;
  /** Of lines met before: working them out again would take most of the time. */
  readonly shares: Map<string, ReadonlyMap<string, number>>;
  /** Nodes that may still be made. */
  left: number;
};

function nodeOf(walk: Walk, cell: TreeCell, depth: number, share: number | null): ExplainedNode {
  const { compilation, evaluation } = walk;
  const compiled = compilation.lines.get(cell.line);
  const value = evaluation.series(cell.line, cell.lane ?? 0)[cell.period] ?? NaN;
  const source = compilation.sources.get(cell.line);
  const all = depth < 1 ? [] : (compiled?.dependsOn ?? []).filter((name) => name !== cell.line);
  const cut = all.length > walk.left;
  const uses = cut ? [] : all;
  walk.left -= uses.length;
  const known = walk.shares.get(cell.line);
  const shares =
    known ?? (uses.length === 0 ? new Map<string, number>() : sharesOf(compilation, evaluation, cell, uses));
  if (uses.length > 0) walk.shares.set(cell.line, shares);
  return {
    line: cell.line,
    label: compiled?.label ?? cell.line,
    unit: compiled?.unit ?? compiled?.inferredUnit ?? null,
    kind: compiled?.kind ?? 'input',
    value: Number.isFinite(value) ? value : null,
    formula: source === undefined ? null : writtenFormula(source),
    words: lineInWords(compilation, cell.line),
    share,
    inputs: uses.map((line) => nodeOf(walk, { ...cell, line }, depth - 1, shares.get(line) ?? null)),
    cut,
  };
}

const step = 0.01;

/** The elasticities of one line to those it uses, from a model of that line alone. */
function sharesOf(
  { model, lines, sources }: Compilation,
  evaluation: Evaluation,
  { line, period, lane = 0 }: TreeCell,
  uses: readonly string[],
): ReadonlyMap<string, number> {
  const own = sources.get(line);
  if (own === undefined || [line, ...uses].some((name) => isInDimensions(lines.get(name)))) return new Map();
  const valuesOf = (name: string, factor: number): number | number[] => {
    const series = Array.from(evaluation.series(name, lane), (value) => value * factor);
    return lines.get(name)?.shape === 'series' ? series : (series[0] ?? NaN);
  };
  const inputs = uses.flatMap((name) => {
    const used = sources.get(name);
    return used === undefined ? [] : [{ ...used, kind: 'input' as const, formula: null, value: valuesOf(name, 1) }];
  });
  const alone: Model = { ...model, lines: [...inputs, own], results: [], scenarios: [], correlations: [] };
  const changed = uses.flatMap((name) => [{ [name]: valuesOf(name, 1 + step) }, { [name]: valuesOf(name, 1 - step) }]);
  const found = evaluate(compileModel(alone).program, [{}, ...changed], { lines: [line] });
  const at = (index: number): number => found.series(line, index)[period] ?? NaN;
  const shares = uses.map((name, index) => {
    const share = (at(1 + 2 * index) - at(2 + 2 * index)) / (2 * step * at(0));
    return [name, share] as const;
  });
  return new Map(shares.filter(([, share]) => Number.isFinite(share)));
}

function isInDimensions(line: ReturnType<Compilation['lines']['get']>): boolean {
  return line?.itemOf !== null || line.dimensions.length > 0;
}
