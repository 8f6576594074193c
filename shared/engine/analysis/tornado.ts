import type { Distribution } from '../../model/distribution.ts';
import type { Compilation } from '../compile/compile-model.ts';
import { quantileOf } from '../distributions/index.ts';
import type { LaneOverrides } from '../types.ts';
import { numberOf, resultOver } from './subject.ts';

export type TornadoBar = {
  readonly line: string;
  readonly label: string;
  readonly unit: string | null;
  /** The ends of the bar are the P10 and P90 of its distribution, or a share below and above its base value. */
  readonly basis: 'percentiles' | 'percent';
  /** The input at its lower and its higher end. */
  readonly low: number;
  readonly high: number;
  /** The result there. Not a number where it does not exist. */
  readonly lowResult: number;
  readonly highResult: number;
  /** Highest minus lowest result over five points from end to end, so that an input that turns round shows. */
  readonly swing: number;
  /** The square of the swing as a share of all: its part of the variance where effects add up, a guide elsewhere. */
  readonly share: number;
};

export type TornadoOptions = {
  /** Where to start from; the base when left out. */
  readonly lane?: LaneOverrides;
  /** For inputs without a distribution: this share of the base to each side, such as 0.1. Left out: no bar. */
  readonly range?: number;
};

const points = [0.1, 0.3, 0.5, 0.7, 0.9] as const;

/**
 * The tornado of a result: each uncertain input alone from its P10 to its P90, all others at base, the widest swing
 * first.
 *
 * - For: which assumptions matter. Inputs without a distribution are left out unless a `range` is given for them, and
 *   then only those that move the result; inputs given period by period are left out.
 * - Units: of the input and of the result.
 * - Source: Oracle Crystal Ball's tornado: P10 to P90, five test points.
 * - Example: for `profit = price * 10` with price uniform from 0 to 10, one bar from 10 to 90 with a swing of 80.
 */
export function tornado(
  compilation: Compilation,
  result: string,
  { lane = {}, range }: TornadoOptions = {},
): readonly TornadoBar[] {
  const { program, lines, sources } = compilation;
  const inputs = [...sources.values()].flatMap((line) => {
    const usable = lines.get(line.name)?.shape === 'scalar' && program.inputs.has(line.name);
    const values = usable ? pointsOf(line.distribution, numberOf(compilation, line.name, lane), range) : [];
    return values.length === 0 ? [] : [{ name: line.name, uncertain: line.distribution !== null, values }];
  });
  const lanes = inputs.flatMap((input) => input.values.map((value) => ({ ...lane, [input.name]: value })));
  if (lanes.length === 0 || !lines.has(result)) return [];
  const all = resultOver(compilation, result, lanes);
  const bars = inputs.map((input, index): TornadoBar => {
    const values = all.subarray(index * points.length, (index + 1) * points.length);
    const known = values.filter((value) => Number.isFinite(value));
    return {
      line: input.name,
      label: lines.get(input.name)?.label ?? input.name,
      unit: lines.get(input.name)?.unit ?? null,
      basis: input.uncertain ? 'percentiles' : 'percent',
      low: input.values[0] ?? NaN,
      high: input.values.at(-1) ?? NaN,
      lowResult: values[0] ?? NaN,
      highResult: values.at(-1) ?? NaN,
      swing: known.length === 0 ? 0 : Math.max(...known) - Math.min(...known),
      share: 0,
    };
  });
  const squares = bars.reduce((sum, bar) => sum + bar.swing ** 2, 0);
  return bars
    .filter((bar) => bar.basis === 'percentiles' || bar.swing > 0)
    .map((bar) => ({ ...bar, share: squares === 0 ? 0 : bar.swing ** 2 / squares }))
    .sort((a, b) => b.swing - a.swing);
}

function pointsOf(distribution: Distribution | null, base: number, range: number | undefined): readonly number[] {
  if (distribution !== null) return points.map((point) => quantileOf(distribution, point));
  if (range === undefined || base === 0 || !Number.isFinite(base)) return [];
  return [-1, -0.5, 0, 0.5, 1].map((step) => base + Math.abs(base) * range * step);
}

/** What a tornado goes by, in the words that stand under it. */
export function tornadoConventions(range?: number): readonly string[] {
  return [
    'Each input alone from its P10 to its P90, at five points; all others stay where they are.',
    range === undefined
      ? 'Inputs without a distribution are left out.'
      : `Inputs without a distribution from ${round(range)} % below to ${round(range)} % above their value.`,
    'Share is the squared swing among all squared swings: a part of the variance where effects add up, a guide elsewhere.',
  ];
}

const round = (share: number): number => Number((share * 100).toPrecision(6));
