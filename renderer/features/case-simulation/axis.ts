import { currencyOf, currencySymbol, formatNumber, formatUnit } from '#renderer/lib/index.ts';

/** How the axis of a result is written, and what it is in: `€ m`. */
export type UnitAxis = { readonly name: string; readonly format: (value: number) => string };

export function unitAxis(unit: string | null, largest: number): UnitAxis {
  if (unit === '%') return { name: '%', format: (value) => formatNumber(value, '%', { withUnit: false }) };
  const scale = largest >= 1e6 ? { by: 1e6, word: ' m' } : largest >= 1e4 ? { by: 1e3, word: ' k' } : null;
  const currency = currencyOf(unit);
  const name = currency !== null && currency === unit ? currencySymbol(currency).trim() : formatUnit(unit);
  return {
    name: scale ? `${name}${scale.word}`.trim() : name,
    format: (value) => formatNumber(scale ? value / scale.by : value, null),
  };
}
