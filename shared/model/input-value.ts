import { didYouMean } from '../kernel/nearest-name.ts';
import type { InputValue } from './line.ts';

/** What the value of an input must fit. */
export type ValueFrame = {
  readonly periods: number;
  /** The items of each dimension of the case. */
  readonly dimensions: Readonly<Record<string, readonly string[]>>;
  /** The dimensions that the line carries, outermost first. */
  readonly lineDimensions: readonly string[];
};

/** Whether the leaves are single numbers or lists of one number a period. */
export function valueForm(value: InputValue): 'single' | 'periods' | 'mixed' {
  if (typeof value === 'number') return 'single';
  if (isList(value)) return 'periods';
  const forms = new Set(Object.values(value).map(valueForm));
  const [only] = forms;
  return forms.size === 1 && only !== undefined ? only : 'mixed';
}

/** What is wrong with the value, as the rest of a sentence that starts with the line; null when it fits. */
export function valueFault(value: InputValue, frame: ValueFrame): string | null {
  return (
    faultAt(value, frame, 0) ??
    (valueForm(value) === 'mixed' ? 'mixes single numbers with lists of one number a period; use one of the two' : null)
  );
}

function faultAt(value: InputValue, frame: ValueFrame, depth: number): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'has a value that is not a number';
  if (isList(value)) {
    if (value.length === frame.periods) return null;
    return `has ${count(value.length, 'value')}, but the timeline has ${count(frame.periods, 'period')}`;
  }
  const dimension = frame.lineDimensions[depth];
  if (dimension === undefined) {
    return depth === 0
      ? 'has a value for each of several items, but the line has no dimensions'
      : 'has values for more dimensions than the line has';
  }
  const items = frame.dimensions[dimension] ?? [];
  for (const item of Object.keys(value)) {
    if (!items.includes(item)) {
      return `has a value for "${item}", which is not in the dimension "${dimension}".${didYouMean(item, items)}`.replace(
        /\.$/,
        '',
      );
    }
  }
  for (const item of items) {
    const inner = value[item];
    if (inner === undefined) return `has no value for "${item}" of the dimension "${dimension}"`;
    const fault = faultAt(inner, frame, depth + 1);
    if (fault !== null) return fault;
  }
  return null;
}

/** `Array.isArray` doesn't narrow a readonly list. */
export function isList(value: InputValue): value is readonly number[] {
  return Array.isArray(value);
}

const count = (amount: number, noun: string): string => `${amount} ${noun}${amount === 1 ? '' : 's'}`;
