import type { FormulaFunction } from './function.ts';

/**
 * How a function is called: what may be left out stands in square brackets, what may be repeated is followed by “…”.
 * Example: `npv(rate, flow, [initial])`.
 */
export function signatureOf({ name, parameters, repeats }: FormulaFunction): string {
  const names = parameters.map((each) => (each.optional ? `[${each.name}]` : each.name));
  return `${name}(${[...names, ...(repeats ? ['…'] : [])].join(', ')})`;
}
