import { axisStep, currencyOf, currencySymbol, formatNumber, formatUnit } from '#renderer/lib/index.ts';

/** How the axis of a result is written, and what it is in: `€ m`. */
export type UnitAxis = { readonly name: string; readonly format: (value: number) => string };

export function unitAxis(unit: string | null, largest: number): UnitAxis {
  if (unit === '%') return { name: '%', format: (value) => formatNumber(value, '%', { withUnit: false }) };
  const step = axisStep(largest);
  const currency = currencyOf(unit);
  const name = currency !== null && currency === unit ? currencySymbol(currency).trim() : formatUnit(unit);
  return {
    name: `${name} ${step.word}`.trim(),
    format: (value) => formatNumber(value / step.by, null),
  };
}
