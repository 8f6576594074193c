/**
 * A value with its unit in a sentence; shares in percent.
 * Example: 0.224 in % is “22.4 %”, 41.2 in EUR/unit is “41.20 EUR/unit”, 1234567.8 in EUR is “1,234,568 EUR”.
 */
export function valueInWords(value: number, unit: string | null): string {
  if (!Number.isFinite(value)) return 'no value';
  const isShare = unit === '%';
  const shown = isShare ? value * 100 : value;
  const size = Math.abs(shown);
  const text = size >= 1000 ? grouped(shown.toFixed(0)) : size >= 1 ? shown.toFixed(2) : shortened(shown);
  return unit === null || unit === '' ? text : `${isShare ? trimmed(text) : text} ${unit}`;
}

const shortened = (value: number): string => String(Number(value.toPrecision(4)));
const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
const grouped = (digits: string): string => digits.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',');
