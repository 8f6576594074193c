import { unitWords } from '#shared/kernel/unit-words.ts';
import { decimalFormat } from './locale.ts';
import { stepFor } from './scale.ts';

export type NumberOptions = {
  /** False where the unit stands in a header: `49.00` instead of `€49.00`. */
  readonly withUnit?: boolean;
  /** `€3.78 m` instead of `€3,775,579`. */
  readonly compact?: boolean;
  /** A fixed number of decimals, so that a column lines up. */
  readonly digits?: number;
  /** A plus sign before what is above zero. */
  readonly signed?: boolean;
};

export const missing = '–';
const minus = '−';
const symbols: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£', JPY: '¥', CHF: 'CHF ' };
export function currencySymbol(currency: string): string {
  return symbols[currency] ?? `${currency} `;
}

// Three capitals are a currency, also one that we have no sign for; these are what people count, not pay.
const countedThings: ReadonlySet<string> = new Set(['FTE', 'SKU', 'TEU', 'KWH', 'MWH']);

/** `EUR` and `EUR/unit` are money; the part after the slash says per what. */
export function currencyOf(unit: string | null): string | null {
  const code = /^([A-Z]{3})(\/.*)?$/.exec(unit ?? '')?.[1] ?? null;
  return code !== null && countedThings.has(code) ? null : code;
}

function digitsFor(size: number): { least: number; most: number } {
  if (size === 0) return { least: 0, most: 0 };
  if (size < 1) return { least: 0, most: Math.min(8, 2 - Math.floor(Math.log10(size))) };
  if (size < 100) return { least: 0, most: 2 };
  return size < 1000 ? { least: 0, most: 1 } : { least: 0, most: 0 };
}

/** The size without its sign, and with its scale word: `3.78 m`. Three figures that count are enough to decide by. */
function compactSize(size: number): string {
  const scale = stepFor(size);
  if (!scale) {
    const most = size < 10 ? 2 : size < 100 ? 1 : 0;
    return decimalFormat(0, most).format(size);
  }
  const scaled = size / scale.by;
  const digits = scaled < 9.995 ? 2 : scaled < 99.95 ? 1 : 0;
  return `${decimalFormat(digits, digits).format(scaled)} ${scale.word}`;
}

function plainSize(size: number, digits: number | undefined): string {
  const { least, most } = digits === undefined ? digitsFor(size) : { least: digits, most: digits };
  return decimalFormat(least, most).format(size);
}

function withSign(value: number, text: string, signed: boolean): string {
  if (!/[1-9]/.test(text)) return text;
  if (value < 0) return `${minus}${text}`;
  return signed ? `+${text}` : text;
}

/** A value in its unit, as a person reads it: `€49.00`, `12.5 %`, `52 months`, `2,000,000 units`. */
export function formatNumber(
  value: number | null | undefined,
  unit: string | null,
  options: NumberOptions = {},
): string {
  if (value === null || value === undefined) return missing;
  if (!Number.isFinite(value)) return 'n/a';
  const { withUnit = true, compact = false, digits, signed = false } = options;
  const currency = currencyOf(unit);
  if (unit === '%') {
    const percent = Math.abs(value) * 100;
    const text =
      digits === undefined
        ? decimalFormat(0, percent < 1 ? 2 : 1).format(percent)
        : decimalFormat(digits, digits).format(percent);
    return withSign(value, withUnit ? `${text} %` : text, signed);
  }
  const size = Math.abs(value);
  if (currency !== null) {
    const perUnit = unit !== currency;
    const text = compact
      ? compactSize(size)
      : plainSize(size, digits ?? (perUnit && size < 1000 ? 2 : size < 100 && size !== 0 ? 2 : 0));
    return withSign(value, withUnit ? `${currencySymbol(currency)}${text}` : text, signed);
  }
  const text = withSign(value, compact ? compactSize(size) : plainSize(size, digits), signed);
  return withUnit && unit ? `${text} ${unitWords(unit, text)}` : text;
}

/** Every digit of a value, where one types it: what was typed is what stands there. */
export function exactNumber(value: number, unit: string | null, options: { readonly withUnit?: boolean } = {}): string {
  // Fifteen digits, so that 7 % does not show as 7.000000000000001 %.
  const shown = Number((unit === '%' ? Math.abs(value) * 100 : Math.abs(value)).toPrecision(15));
  const text = withSign(value, decimalFormat(0, 20).format(shown), false);
  return unit === '%' && options.withUnit !== false ? `${text} %` : text;
}

export function formatMoney(value: number | null | undefined, currency: string, options: NumberOptions = {}): string {
  return formatNumber(value, currency, options);
}

/** `0.199` is `19.9 %`. */
export function formatPercent(value: number | null | undefined, options: NumberOptions = {}): string {
  return formatNumber(value, '%', options);
}

export function directionOf(change: number): 'up' | 'down' | 'none' {
  return change > 0 ? 'up' : change < 0 ? 'down' : 'none';
}

/** A change, with its direction as a mark and not by colour alone: `▲ €3.48 m`, `▼ 2.1 %`, `no change`. */
export function formatDelta(
  change: number | null | undefined,
  unit: string | null,
  options: NumberOptions = {},
): string {
  if (change === null || change === undefined || !Number.isFinite(change)) return missing;
  const text = formatNumber(Math.abs(change), unit, { compact: true, ...options });
  if (!/[1-9]/.test(text)) return 'no change';
  return `${change > 0 ? '▲' : '▼'} ${text}`;
}

/** A unit as a column header says it: `€ per unit`, `€`, `%`, `orders per buyer`. */
export function formatUnit(unit: string | null): string {
  const currency = currencyOf(unit);
  if (!unit || currency === null) return unit?.includes('/') ? unitWords(unit) : (unit ?? '');
  const per = unit.slice(currency.length + 1);
  const symbol = currencySymbol(currency).trim();
  return per ? `${symbol} per ${per}` : symbol;
}

/** A unit as it stands beside a field for a number: `€ per unit`, `%`, `months`, `buyers`. */
export function unitBeside(unit: string): string {
  return currencyOf(unit) === null ? unitWords(unit) : formatUnit(unit);
}

/** The size of a file: `812 KB`, `1.2 MB`. */
export function formatBytes(bytes: number): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 999.5) return `${decimalFormat(0, 0).format(Math.max(1, kilobytes))} KB`;
  return `${decimalFormat(0, 1).format(kilobytes / 1024)} MB`;
}
