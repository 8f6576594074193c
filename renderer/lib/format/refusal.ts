import { separators } from './locale.ts';
import { exactNumber, formatNumber } from './number.ts';
import { parseNumber, readTyped } from './parse.ts';
import { whyNotInUnit } from './unit-marks.ts';

/**
 * What is wrong with a text that is no number in this unit, and how to write it. `example` is a number that would do in
 * the field; without one, any of the unit.
 */
export function whyNotNumber(text: string, unit: string | null, example: number = exampleIn(unit)): string {
  const shown = exactNumber(example, unit, { withUnit: unit === '%' });
  const typed = text.trim();
  if (typed === '') return `Write a number, such as ${shown}.`;
  const here = separators();
  const read = readTyped(typed, here);
  const marks = read && whyNotInUnit(typed, read, unit);
  if (marks) return marks;
  // `2,2` where the decimal mark is a dot: what was meant, as it is written here.
  const other = readTyped(typed, { ...here, decimal: here.group.trim() || '.', group: here.decimal });
  if (other && !other.percent && other.currency === null) {
    const meant = exactNumber(unit === '%' ? other.value / 100 : other.value, unit, { withUnit: unit === '%' });
    return `“${typed}” is not a number here. Did you mean ${meant}?`;
  }
  return `“${typed}” is not a number. Write it as ${shown}.`;
}

const exampleIn = (unit: string | null): number => (unit === '%' ? 0.125 : 1234.5);

/** How numbers of a unit are written, read and refused: what a number field has to be told. */
export function numberIn(unit: string | null, example?: number) {
  const withUnit = unit === '%';
  return {
    format: (value: number): string => formatNumber(value, unit, { withUnit }),
    exact: (value: number): string => exactNumber(value, unit, { withUnit }),
    parse: (text: string): number | null => parseNumber(text, unit),
    explain: (text: string): string => whyNotNumber(text, unit, example),
  };
}
