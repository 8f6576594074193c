import { fixed } from '#shared/report/format.ts';
import type { Axis } from '#shared/report/index.ts';

export type Frame = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Scale = {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  readonly step: number;
};

/** Round ticks over the values, zero always among them. */
export function niceScale(values: readonly number[], about: number): Scale {
  const finite = values.filter((value) => Number.isFinite(value));
  const low = Math.min(0, ...finite);
  const high = Math.max(0, ...finite);
  const span = high - low || 1;
  const rough = span / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10) * power;
  const from = Math.floor(low / step + 1e-9);
  const to = Math.ceil(high / step - 1e-9);
  const ticks = Array.from({ length: to - from + 1 }, (_, index) => (from + index) * step);
  return { low: from * step, high: Math.max(to, from + 1) * step, ticks, step };
}

/** A tick in the unit of the axis, with as many decimals as the step needs. */
export function tickText(value: number, scale: Scale, axis: Axis): string {
  const step = scale.step / axis.divide;
  const decimals = Math.max(0, Math.min(6, -Math.floor(Math.log10(step) + 1e-9)));
  const exact = Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) > 1e-6 ? decimals + 1 : decimals;
  return fixed(value / axis.divide, exact);
}
