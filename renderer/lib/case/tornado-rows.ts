import type { TornadoBar } from '../engine/protocol.ts';
import { formatNumber } from '../format.ts';

/** An input's value where many stand side by side: rounded when it is large, with its sign when that is short. */
export function inputText(value: number, unit: string | null): string {
  return formatNumber(value, unit, {
    compact: Math.abs(value) >= 10_000,
    withUnit: unit === '%' || /^[A-Z]{3}/.test(unit ?? ''),
  });
}

/** The bars as the chart takes them. */
export function tornadoRows(bars: readonly TornadoBar[]) {
  return bars.map((bar) => ({
    id: bar.line,
    label: bar.label,
    low: inputText(bar.low, bar.unit),
    high: inputText(bar.high, bar.unit),
    lowValue: bar.low,
    highValue: bar.high,
    lowResult: bar.lowResult,
    highResult: bar.highResult,
  }));
}
