import { parseUnit } from '#shared/kernel/units.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import { exactNumber, notify, run } from '#renderer/lib/index.ts';

/** Why a text is no unit to count with, as a sentence; null when it is one, or says nothing. */
export function whyNotUnit(text: string): string | null {
  const unit = text.trim();
  return unit === '' || parseUnit(unit) !== null
    ? null
    : `“${unit}” is not a unit. Write what the numbers count, such as EUR, EUR/unit, unit, % or month; leave it empty for a plain factor.`;
}

/** Whether the text may become a unit yet: it is not refused while it is half written. */
export const isHalfUnit = (text: string): boolean => /[\s/*·^(]$|\bper$|\([^)]*$/.test(text);

/**
 * What a change between % and another unit does to how the number is written, as `0.4 %` and `0.004`; null when it does
 * nothing. The number itself stays, so what is shown becomes a hundred times as large or as small.
 */
export function unitChange(line: Line, next: string): { readonly was: string; readonly is: string } | null {
  const isShare = next.trim() === '%';
  if ((line.unit === '%') === isShare) return null;
  const { value } = line;
  const [first] = Array.isArray(value) ? (value as readonly number[]) : [value];
  // Of what is calculated, or not one number, any example tells it.
  const example = typeof first === 'number' && first !== 0 ? first : 0.12;
  return { was: exactNumber(example, line.unit), is: exactNumber(example, isShare ? '%' : null) };
}

/** The same after the change, for a line in a sentence of its own. */
export function unitChanged(line: Line, next: string): string | null {
  const change = unitChange(line, next);
  return change && `“${lineLabel(line)}” keeps its number: ${change.was} is written ${change.is} now.`;
}

/** What is shown jumps, so it is said, with the way back. */
export function tellUnitChange(words: string): void {
  notify({ tone: 'success', message: words, action: { label: 'Undo', run: () => void run('history.undo', {}) } });
}
