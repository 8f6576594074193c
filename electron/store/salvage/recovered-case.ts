import { limits } from '#shared/kernel/limits.ts';
import type { Case } from '#shared/model/case.ts';
import type { InputValue, Line } from '#shared/model/line.ts';

/** A case under the id of one that can't be read, so large that the values of its lines fit in. */
export function recoveredCase(id: string, lines: readonly Line[], name: string, start: string): Case {
  const dimensions: Record<string, string[]> = {};
  let periods = 1;
  const look = (value: InputValue, names: readonly string[]): void => {
    if (typeof value === 'number') return;
    if (isSeries(value)) {
      periods = Math.max(periods, value.length);
      return;
    }
    const [dimension, ...inner] = names;
    for (const [item, of] of Object.entries(value)) {
      const items = dimension === undefined ? [] : (dimensions[dimension] ??= []);
      if (!items.includes(item)) items.push(item);
      look(of, inner);
    }
  };
  for (const { value, dimensions: names } of lines) if (value !== null) look(value, names ?? []);
  return {
    type: 'case',
    id,
    position: 1,
    name,
    description: null,
    status: null,
    currency: null,
    timeline: { start, grain: 'month', periods: Math.min(periods, limits.periods) },
    dimensions: Object.keys(dimensions).length > 0 ? dimensions : null,
    conventions: null,
    results: [],
    productIds: [],
  };
}

function isSeries(value: InputValue): value is readonly number[] {
  return Array.isArray(value);
}
