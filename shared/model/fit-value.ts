import { isByItem } from './dimension-items.ts';
import type { InputValue } from './line.ts';
import { zeros } from './reshape-value.ts';

/**
 * A value for exactly these items, outermost dimension first; null is a dimension that is no more, and of it the first
 * item by name is kept. What stands for all items stays so; an item that has no value gets nothing. A value that fits
 * comes back as it is.
 */
export function fitValue(value: InputValue, items: readonly (readonly string[] | null)[]): InputValue {
  if (!isByItem(value)) return value;
  const [own = null, ...inner] = items;
  if (own === null) return fitValue(value[Object.keys(value).sort()[0] ?? ''] ?? 0, inner);
  const fitted = own.map((item) => {
    const each = value[item];
    return [item, each === undefined ? null : fitValue(each, inner)] as const;
  });
  const beginning = zeros(fitted.find(([, each]) => each !== null)?.[1] ?? 0);
  return Object.fromEntries(fitted.map(([item, each]) => [item, each ?? beginning]));
}
