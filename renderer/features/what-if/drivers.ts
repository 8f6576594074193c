import type { CaseContent } from '#shared/model/case-content.ts';
import type { Line } from '#shared/model/line.ts';
import type { TornadoBar } from '#renderer/lib/engine/index.ts';

/** An input on a slider: from a little below its P10 to a little above its P90. */
export type Driver = {
  readonly line: Line;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly step: number;
};
const unasked = 3;
export const mostPinned = 5;
/** How far an input without a range goes to each side. */
const side = 0.3;

/** Inputs that are one number, those that move the answer most first: what can be put on a slider. */
export function candidatesOf(content: CaseContent, bars: readonly TornadoBar[]): readonly Line[] {
  const rank = new Map(bars.map(({ line }, index) => [line, index]));
  return content.lines
    .filter(({ kind, value }) => kind === 'input' && typeof value === 'number')
    .sort((a, b) => (rank.get(a.name) ?? bars.length) - (rank.get(b.name) ?? bars.length));
}

/** What is pinned, in that order; where nothing was chosen yet, what moves the answer most. */
export function driversOf(
  content: CaseContent,
  bars: readonly TornadoBar[],
  pinned: readonly string[] | null,
): readonly Driver[] {
  const byName = new Map(content.lines.map((line) => [line.name, line]));
  const ranges = new Map(bars.map((bar) => [bar.line, bar]));
  const names = pinned ?? bars.slice(0, unasked).map(({ line }) => line);
  return names.flatMap((name) => {
    const line = byName.get(name);
    return line?.kind === 'input' && typeof line.value === 'number'
      ? [driver(line, line.value, ranges.get(name) ?? around(line.value))]
      : [];
  });
}

function around(value: number): { readonly low: number; readonly high: number } {
  const reach = Math.abs(value) * side || 1;
  return { low: value - reach, high: value + reach };
}

function driver(line: Line, value: number, { low, high }: { readonly low: number; readonly high: number }): Driver {
  const room = (high - low) * 0.4;
  const step = niceStep((high - low) / 80);
  const floor = low >= 0 ? 0 : -Infinity;
  const from = Math.max(floor, Math.min(value, low - room));
  const to = Math.max(value, high + room);
  const onStep = (number: number): number => Number((Math.round(number / step) * step).toPrecision(12));
  return { line, value, low: onStep(from), high: onStep(to), step };
}

/** 1, 2 or 5 times a power of ten, so that the slider stops at round numbers. */
export function niceStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= wanted) ?? 10;
  return Number((factor * power).toPrecision(6));
}
