import type { InputValue, Line } from '#shared/model/line.ts';
import { parseNumber } from '../format.ts';

/**
 * What a text does that was typed for an input where a scenario or an option may have a value of its own: an empty one
 * takes the own value away. Answers why it is refused, or null.
 */
export function commitOwnValue(
  text: string,
  line: Line,
  at: {
    readonly value: InputValue;
    /** Whether it is a value of its own, and not one that is taken from elsewhere. */
    readonly isOwn: boolean;
    /** False for the base, which always has a value. */
    readonly mayBeEmpty: boolean;
    readonly set: (value: InputValue | null) => void;
  },
): string | null {
  if (text.trim() === '') {
    if (!at.mayBeEmpty) return 'The base needs a value.';
    if (at.isOwn) at.set(null);
    return null;
  }
  const number = parseNumber(text, line.unit);
  if (number === null) return `“${text.trim()}” is not a number. Esc keeps the old value.`;
  if (number !== at.value) at.set(number);
  return null;
}
