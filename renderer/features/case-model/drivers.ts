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
const most = 3;

/** What moves the answer most; the tornado has ranked it already. */
export function driversOf(content: CaseContent, bars: readonly TornadoBar[]): readonly Driver[] {
  const byName = new Map(content.lines.map((line) => [line.name, line]));
  return bars.slice(0, most).flatMap((bar) => {
    const line = byName.get(bar.line);
    return line && typeof line.value === 'number' ? [driver(line, line.value, bar)] : [];
  });
}

function driver(line: Line, value: number, { low, high }: TornadoBar): Driver {
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
