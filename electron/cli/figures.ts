import { unitWords } from '#shared/kernel/unit-words.ts';

/** A value with its unit, as a terminal shows it: `3,775,579 EUR`, `19.88 %`, `51.5 months`. */
export function figure(value: number | null, unit: string | null): string {
  if (value === null) return 'none';
  if (unit === '%') return `${decimals(value * 100, 2)} %`;
  const size = Math.abs(value);
  return withUnit(decimals(value, size >= 1000 ? 0 : size >= 100 ? 1 : size >= 1 ? 2 : 4), value, unit);
}

function withUnit(text: string, value: number, unit: string | null): string {
  if (unit === null || unit === '') return text;
  return `${text} ${unitWords(unit, value === 1 ? '1' : text)}`;
}

function decimals(value: number, places: number): string {
  const text = new Intl.NumberFormat('en-US', {
    maximumFractionDigits: places,
    minimumFractionDigits: places === 2 ? 2 : 0,
  }).format(value);
  return /^-[0.,]*$/.test(text) ? text.slice(1) : text;
}
