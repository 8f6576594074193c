import { fail, ok, type Result } from '../../kernel/result.ts';
import { compileModel, type Compilation } from '../compile/compile-model.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { LaneOverrides } from '../types.ts';
import { aggregateRange, aggregateRule } from './aggregate.ts';
import { evenly, rootsOnGrid } from './roots-on-grid.ts';
import { scaleLine } from './scale-line.ts';
import { checkResult, checkSubject, nameInWords, resultOver, type Subject } from './subject.ts';

export type BreakEven = {
  readonly line: string;
  readonly label: string;
  readonly unit: string | null;
  readonly result: string;
  readonly target: number;
  /** The line over all periods (its own rule: a sum, a mean, the last), and the result there. */
  readonly base: { readonly value: number; readonly result: number };
  /** Nearest to the base first: by what the line has to be multiplied, and what it is then. */
  readonly solutions: readonly { readonly factor: number; readonly value: number; readonly result: number }[];
  readonly searched: { readonly from: number; readonly to: number };
  readonly conventions: readonly string[];
};

const places = 161;

/**
 * By how much any line, also a formula or one given period by period, has to be larger or smaller in all periods for
 * a result to meet a target: break-even units, break-even revenue, break-even cost.
 *
 * - For: “how many units does it take?” The line is multiplied by one factor, and everything that uses it follows.
 * - Shapes: factors searched from 0 to 4 unless told otherwise, all as lanes of one evaluation, refined by Brent.
 * - Errors: `line-not-found`, `broken-line`, `bad-range`, `one-item`, `no-effect` when the result does not depend on the line.
 * - Source: unit break-even = fixed cost / contribution.
 * - Example: fixed 600, contribution 40, units 20, profit `units * 40 - 600`, target 0: factor 0.75, units 15.
 */
export function breakEven(
  compilation: Compilation,
  options: Subject & {
    readonly line: string;
    readonly target?: number;
    readonly factors?: { readonly from: number; readonly to: number };
  },
): Result<BreakEven> {
  const { line: name, result, target = 0, lane = {}, factors = { from: 0, to: 4 } } = options;
  const subject = checkSubject(compilation, options);
  if (!subject.ok) return subject;
  const line = checkResult(compilation, name);
  if (!line.ok) return line;
  if (!(factors.from < factors.to)) {
    return fail('bad-range', 'The factors to search need the lower one first and the higher one after it.');
  }
  if (name === result) return noEffect(compilation, name, result);
  if (line.value.itemOf !== null) {
    const message = `“${name}” is one item of “${line.value.itemOf}”; a break-even scales a whole line. Ask for “${line.value.itemOf}”, or solve for the item.`;
    return fail('one-item', message, { name });
  }
  const scaled = scaleLine(compilation.model, name);
  const varied = compileModel(scaled.model, compilation);
  // What the lane sets the line to is set on the unscaled line.
  const given = scaled.model.lines[scaled.model.lines.findIndex((each) => each.name === scaled.factor) - 1]?.name;
  const shared: LaneOverrides = Object.fromEntries(
    Object.entries(lane).map(([key, value]) => [renamed(key, name, given ?? name), value]),
  );
  const resultAt = (values: readonly number[]): Float64Array =>
    resultOver(varied, result, {
      count: values.length,
      columns: new Map([[scaled.factor, Float64Array.from(values)]]),
      shared,
    });
  const scan = [...new Set([...evenly(factors.from, factors.to, places), 1])].sort((a, b) => a - b);
  const values = resultAt(scan);
  if (values.every((value) => Object.is(value, values[0]))) return noEffect(compilation, name, result);
  const roots = rootsOnGrid(
    { places: scan, values: values.map((value) => value - target) },
    (factor) => (resultAt([factor])[0] ?? NaN) - target,
  ).filter((root) => root.kind === 'root');
  const factorsFound = roots.map((root) => root.at).sort((a, b) => Math.abs(a - 1) - Math.abs(b - 1));
  const evaluation = evaluate(
    varied.program,
    [1, ...factorsFound].map((factor) => ({ ...shared, [scaled.factor]: factor })),
  );
  const wholeOf = (index: number): number =>
    aggregateRange(
      evaluation.series(name, index),
      0,
      varied.program.periods,
      aggregateRule({ ...line.value, aggregate: aggregateOf(compilation, name) }, evaluation, index),
    );
  return ok({
    line: name,
    label: line.value.label,
    unit: line.value.unit,
    result,
    target,
    base: { value: wholeOf(0), result: evaluation.scalar(result, 0) },
    solutions: factorsFound.map((factor, index) => ({
      factor,
      value: wholeOf(index + 1),
      result: evaluation.scalar(result, index + 1),
    })),
    searched: factors,
    conventions: [
      'The line is multiplied by one factor in all periods, and everything that uses it follows.',
      `Factors from ${factors.from} to ${factors.to}; a line over all periods by its own rule (sum, mean, last).`,
    ],
  });
}

/** The same item of the unscaled line; any other name is kept. */
const renamed = (key: string, name: string, given: string): string =>
  key === name || key.startsWith(`${name}[`) ? given + key.slice(name.length) : key;

const aggregateOf = (compilation: Compilation, name: string): Compilation['model']['lines'][number]['aggregate'] =>
  compilation.sources.get(name)?.aggregate ?? null;

function noEffect(compilation: Compilation, name: string, result: string): Result<never> {
  const [answer, input] = [result, name].map((each) => nameInWords(compilation, each));
  return fail('no-effect', `${answer ?? ''} does not depend on ${input ?? ''}, so no value of it meets the target.`, {
    name,
    result,
  });
}
