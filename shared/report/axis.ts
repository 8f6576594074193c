import { compactMoney } from './format.ts';

export function moneyAxis(values: readonly number[], currency: string): { unit: string; divide: number } {
  const size = values.reduce((most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most), 0);
  const [divide, suffix] = size >= 2e9 ? [1e9, 'bn'] : size >= 2e6 ? [1e6, 'm'] : size >= 2e3 ? [1e3, 'k'] : [1, ''];
  const sign = compactMoney(0, currency).replace(/[\d.,\s\u00a0]/g, '');
  return { unit: `${sign}${suffix === '' ? '' : `\u00a0${suffix}`}`, divide };
}

export function axisFor(
  unit: string | null,
  values: readonly number[],
  currency: string,
): { unit: string; divide: number } {
  if (unit === currency) return moneyAxis(values, currency);
  if (unit === '%') return { unit: '%', divide: 0.01 };
  return { unit: unit ?? '', divide: 1 };
}
