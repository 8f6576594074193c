import type { Line } from '#shared/model/line.ts';
import { directionOf, formatDelta, formatNumber } from '../format.ts';
import { lessIsBetter } from '#shared/model/result-words.ts';

/** A result where several stand side by side. What is `wrong` has no value because of a fault: that says nothing of payback. */
export function resultText(value: number | null | undefined, line: Line, wrong = false): string {
  if (value === null || value === undefined || !Number.isFinite(value))
    return line.name.includes('payback') && !wrong ? 'never' : '–';
  if (line.unit === 'month') return `${formatNumber(value, null, { digits: 1 })} mo`;
  return formatNumber(value, line.unit, line.unit === '%' ? { digits: 1 } : { compact: true });
}

/** How far a result is from another, and whether that is better (up) or worse; null where one of them has no value. */
export function differenceBetween(
  value: number | null | undefined,
  against: number | null | undefined,
  line: Line,
): { readonly text: string; readonly direction: 'up' | 'down' | 'none' } | null {
  const difference = typeof value === 'number' && typeof against === 'number' ? value - against : Number.NaN;
  if (!Number.isFinite(difference)) return null;
  return {
    text: differenceText(difference, line),
    direction: directionOf(lessIsBetter(line) ? -difference : difference),
  };
}

/** `▲ €3.48 m`, `▼ 2.1 points`, `–` for none. */
function differenceText(difference: number, line: Line): string {
  if (line.unit === '%') return pointsText(difference);
  const isMonths = line.unit === 'month';
  const text = formatDelta(difference, isMonths ? null : line.unit, isMonths ? { digits: 1, compact: false } : {});
  return text === 'no change' ? '–' : text;
}

/** Percentages differ by points, not by percent. */
function pointsText(difference: number): string {
  const text = formatNumber(Math.abs(difference) * 100, null, { digits: 1 });
  if (!/[1-9]/.test(text)) return '–';
  return `${difference > 0 ? '▲' : '▼'} ${text} points`;
}
