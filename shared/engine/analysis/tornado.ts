import type { Compilation } from '../compile/compile-model.ts';
import { quantileOf } from '../distributions/index.ts';
import { evaluate } from '../evaluate/evaluate.ts';

export type TornadoBar = {
  readonly line: string;
  readonly label: string;
  readonly unit: string | null;
  /** The input at its P10 and P90. */
  readonly low: number;
  readonly high: number;
  /** The result there. Not a number where it does not exist. */
  readonly lowResult: number;
  readonly highResult: number;
  /** Highest minus lowest result over five points from P10 to P90, so that an input that turns round shows. */
  readonly swing: number;
};

const points = [0.1, 0.3, 0.5, 0.7, 0.9] as const;

/**
 * The tornado of a result: each uncertain input alone from its P10 to its P90, all others at base, the widest swing
 * first.
 *
 * - For: which assumptions matter. Inputs without a distribution, and inputs given period by period, are left out.
 * - Units: of the input and of the result.
 * - Source: Oracle Crystal Ball's tornado: P10 to P90, five test points.
 * - Example: for `profit = price * 10` with price uniform from 0 to 10, one bar from 10 to 90 with a swing of 80.
 */
export function tornado(compilation: Compilation, result: string): readonly TornadoBar[] {
  const { program, lines, model } = compilation;
  const inputs = model.lines.flatMap((line) => {
    const usable = lines.get(line.name)?.shape === 'scalar' && program.inputs.has(line.name);
    return line.distribution !== null && usable ? [{ name: line.name, distribution: line.distribution }] : [];
  });
  const lanes = inputs.flatMap((input) =>
    points.map((point) => ({ [input.name]: quantileOf(input.distribution, point) })),
  );
  if (lanes.length === 0 || !lines.has(result)) return [];
  const evaluation = evaluate(program, lanes, { lines: [result] });
  const bars = inputs.map((input, index): TornadoBar => {
    const values = points.map((_, point) => evaluation.scalar(result, index * points.length + point));
    const known = values.filter((value) => Number.isFinite(value));
    return {
      line: input.name,
      label: lines.get(input.name)?.label ?? input.name,
      unit: lines.get(input.name)?.unit ?? null,
      low: lanes[index * points.length]?.[input.name] ?? NaN,
      high: lanes[index * points.length + points.length - 1]?.[input.name] ?? NaN,
      lowResult: values[0] ?? NaN,
      highResult: values.at(-1) ?? NaN,
      swing: known.length === 0 ? 0 : Math.max(...known) - Math.min(...known),
    };
  });
  return bars.sort((a, b) => b.swing - a.swing);
}
