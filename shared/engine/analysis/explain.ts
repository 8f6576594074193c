import { writtenFormula, type Model, type ModelLine } from '../../model/model.ts';
import type { Compilation, CompiledLine } from '../compile/compile-model.ts';
import type { Evaluation } from '../evaluate/evaluate.ts';
import { suggestedRule } from '../compile/suggested-rule.ts';
import { inWords } from '../formula/words.ts';
import { builtInNames } from '../functions/catalogue.ts';
import type { Finding, LaneOverrides } from '../types.ts';
import { aggregateRange, aggregateRule, type AggregateRule } from './aggregate.ts';
import { drivesOf } from './drives.ts';
import { rangeWords } from './time-words.ts';

/** A cell on the screen: the periods `[from, to)` of a line, from 0, in one lane. */
export type Cell = { readonly line: string; readonly from: number; readonly to: number; readonly lane?: number };

export type ExplainedInput = {
  readonly line: string;
  readonly label: string;
  readonly unit: string | null;
  readonly kind: 'input' | 'formula';
  /** Over the same periods. */
  readonly value: number;
  /** How it comes about itself; null for an input. */
  readonly words: string | null;
};

export type Explanation = {
  readonly line: string;
  readonly label: string;
  readonly unit: string | null;
  readonly value: number;
  readonly formula: string | null;
  /** One sentence. */
  readonly words: string;
  readonly inputs: readonly ExplainedInput[];
  /** Lines on the way to the first result, the result last. */
  readonly drives: readonly string[];
  readonly findings: readonly Finding[];
};

/**
 * Where a number comes from: its formula, in words too, the lines it uses with their values over the same periods,
 * and what it drives.
 *
 * - Shapes: a bucket's number is aggregated by the line's own rule, and so is each input's.
 * - Errors: a name that is no line gives a value that is not a number and empty lists.
 * - `lane` is what the lane of the evaluation overrides; needed only for `drives` of a lane other than the base.
 * - Example: for device revenue of 2029 the words are “Units times net price, added over the twelve months of 2029.”
 */
export function explainCell(
  compilation: Compilation,
  evaluation: Evaluation,
  cell: Cell,
  lane: LaneOverrides = {},
): Explanation {
  const { lines, sources } = compilation;
  const laneIndex = cell.lane ?? 0;
  const found = sources.get(cell.line);
  const compiled = lines.get(cell.line);
  if (found === undefined || compiled === undefined) return nothing(cell.line);
  const rule = aggregateRule(found, evaluation, laneIndex);
  return {
    line: cell.line,
    label: compiled.label,
    unit: compiled.unit,
    value: valueOver(evaluation, found, cell, rule),
    formula: writtenFormula(found),
    words: sentence(compilation, found, compiled, cell, rule),
    inputs: compiled.dependsOn.flatMap((name) => explainInput(compilation, evaluation, name, cell)),
    drives: drivesOf(compilation, evaluation, cell.line, lane, laneIndex),
    findings: [...compilation.findings, ...evaluation.findings(laneIndex)].filter(
      (each) => each.line === (compiled.itemOf ?? cell.line),
    ),
  };
}

function nothing(line: string): Explanation {
  return { line, label: line, unit: null, value: NaN, formula: null, words: '', inputs: [], drives: [], findings: [] };
}

function valueOver(evaluation: Evaluation, line: ModelLine, cell: Cell, rule: AggregateRule): number {
  return aggregateRange(evaluation.series(line.name, cell.lane ?? 0), cell.from, cell.to, rule);
}

function sentence(
  compilation: Compilation,
  line: ModelLine,
  compiled: CompiledLine,
  cell: Cell,
  rule: AggregateRule,
): string {
  const time = compiled.shape === 'scalar' ? '' : rangeWords(compilation.model.timeline, cell.from, cell.to, rule);
  if (line.leftOut !== undefined) return `${capital(line.leftOut.words)}.`;
  if (line.kind === 'input') {
    return compiled.shape === 'scalar'
      ? 'Entered as one number for all periods.'
      : `Entered for each ${compilation.model.timeline.grain}${time}.`;
  }
  if (compiled.items.length > 0) return `${togetherInWords(compiled, line)}${time}.`;
  const words = lineInWords(compilation, line.name);
  return words === null ? 'The formula cannot be read yet.' : `${capital(words)}${time}.`;
}

function explainInput(
  compilation: Compilation,
  evaluation: Evaluation,
  name: string,
  cell: Cell,
): readonly ExplainedInput[] {
  const line = compilation.sources.get(name);
  const compiled = compilation.lines.get(name);
  if (line === undefined || compiled === undefined) return [];
  const words = lineInWords(compilation, name);
  return [
    {
      line: name,
      label: compiled.label,
      unit: compiled.unit,
      kind: line.kind,
      value: valueOver(evaluation, line, cell, aggregateRule(line, evaluation, cell.lane ?? 0)),
      words: words === null ? null : capital(words),
    },
  ];
}

/** A line with dimensions is not worked out itself: it is what its items come to. */
function togetherInWords({ dimensions, items }: CompiledLine, { aggregate, unit }: ModelLine): string {
  const each = `The ${items.length} items by ${dimensions.join(', ')}`;
  if (aggregate !== null && typeof aggregate === 'object')
    return `${each}, averaged by the weight of ${aggregate.weighted}`;
  return (aggregate ?? suggestedRule(unit)) === 'mean' ? `${each}, averaged` : `${each}, added up`;
}

/** A line's formula in words; null for an input and for text that cannot be read. */
export function lineInWords(compilation: Compilation, name: string): string | null {
  const leftOut = compilation.sources.get(name)?.leftOut;
  if (leftOut !== undefined) return leftOut.words;
  const tree = compilation.trees.get(name);
  return tree === undefined
    ? null
    : inWords(tree, { nameOf: nameIn(compilation), period: periodWord(compilation.model) });
}

function periodWord(model: Model): string {
  return model.timeline.grain;
}

function nameIn({ lines }: Compilation): (name: string) => string {
  const builtIn = new Map([...builtInNames.keys()].map((name) => [name, builtInWords.get(name) ?? name]));
  return (name) => {
    const label = lines.get(name)?.label;
    return label === undefined ? (builtIn.get(name) ?? name) : insideSentence(label);
  };
}

const builtInWords: ReadonlyMap<string, string> = new Map([
  ['period', 'the period number'],
  ['periods', 'the number of periods'],
  ['month', 'the calendar month'],
  ['year', 'the calendar year'],
]);

/** `Fixed cost, per month` in the middle of a sentence is `fixed cost`; `EBITDA` and `NPV` stay. */
function insideSentence(full: string): string {
  const label = full.replace(/,? per .*$/, '').replaceAll(',', '');
  return /^\p{Lu}(?:\p{Ll}|$)/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
