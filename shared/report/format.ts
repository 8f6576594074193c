import { unitWords } from '#shared/kernel/unit-words.ts';

/**
 * Numbers as a reader sees them. Written out here rather than left to Intl, because a report must come out the same
 * to the byte on every machine, and the data behind Intl change with the platform.
 */
const minus = '−';
const noBreak = '\u00a0';
export const absent = '–';

const symbols: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£', JPY: '¥' };

/** `€` before the figure, or the code with a space where there is no sign of its own. */
export function currencySign(currency: string): string {
  return symbols[currency] ?? `${currency}${noBreak}`;
}

/** Fixed decimals with grouped thousands and a real minus; a rounded zero loses its sign. */
export function fixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return absent;
  if (Math.abs(value) >= 1e21) return `${value < 0 ? minus : ''}${Math.abs(value).toExponential(2)}`;
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? `${minus}${text}` : text;
}

/** As many decimals as `digits` significant digits need, without trailing zeros. */
export function significant(value: number, digits: number): string {
  if (!Number.isFinite(value)) return absent;
  if (value === 0) return '0';
  const size = Math.floor(Math.log10(Math.abs(value)));
  const decimals = Math.min(12, Math.max(0, digits - 1 - size));
  const text = fixed(value, decimals);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** `€3.78 m`, `−€12.7 m`, `€140 k`, `€49`: three digits and the scale. */
export function compactMoney(value: number, currency: string): string {
  if (!Number.isFinite(value)) return absent;
  const sign = currencySign(currency);
  const size = Math.abs(value);
  const [divide, suffix] =
    size >= 999.5e6 ? [1e9, 'bn'] : size >= 999.5e3 ? [1e6, 'm'] : size >= 9999.5 ? [1e3, 'k'] : [1, ''];
  const scaled = size / divide;
  const decimals =
    divide === 1 ? (Number.isInteger(size) || size >= 100 ? 0 : 2) : scaled < 9.995 ? 2 : scaled < 99.95 ? 1 : 0;
  const text = fixed(scaled, decimals);
  const negative = value < 0 && /[1-9]/.test(text);
  return `${negative ? minus : ''}${sign}${text}${suffix === '' ? '' : noBreak + suffix}`;
}

/** `+€3.48 m`, `−€2.00 m`, `±0`. */
export function signed(text: string): string {
  if (text === absent) return text;
  if (!/[1-9]/.test(text)) return '±0';
  return text.startsWith(minus) ? text : `+${text}`;
}

export function percent(value: number, decimals = 1): string {
  return Number.isFinite(value) ? `${fixed(value * 100, decimals)}${noBreak}%` : absent;
}

const isMoney = (unit: string | null, currency: string): boolean => unit === currency;
const moneyPer = (unit: string | null, currency: string): string | null =>
  unit?.startsWith(`${currency}/`) === true ? unit.slice(currency.length + 1) : null;

/** One value with its unit, as it stands in a sentence or a list. */
export function withUnit(value: number | null, unit: string | null, currency: string): string {
  if (value === null || !Number.isFinite(value)) return absent;
  if (isMoney(unit, currency)) return compactMoney(value, currency);
  const per = moneyPer(unit, currency);
  if (per !== null) {
    const money = fixed(Math.abs(value), 2);
    return `${value < 0 ? minus : ''}${currencySign(currency)}${money}`;
  }
  if (unit === '%')
    return Math.abs(value) < 0.01 && value !== 0 ? `${significant(value * 100, 2)}${noBreak}%` : percent(value);
  if (unit === 'unit') return fixed(value, Number.isInteger(value) ? 0 : Math.abs(value) < 100 ? 1 : 0);
  const bare = Math.abs(value) >= 1000 ? fixed(value, 0) : significant(value, 3);
  return unit ? `${bare}${noBreak}${unitWords(unit, bare)}` : bare;
}

/** One value in a column whose unit stands beside it; money in thousands. */
export function inTable(value: number, unit: string | null, currency: string): string {
  if (!Number.isFinite(value)) return absent;
  if (isMoney(unit, currency)) return fixed(value / 1000, 0);
  if (moneyPer(unit, currency) !== null) return fixed(value, 2);
  if (unit === '%') return fixed(value * 100, 1);
  if (unit === 'unit') return fixed(value, 0);
  return Math.abs(value) >= 1000 ? fixed(value, 0) : fixed(value, 3);
}

/** The unit beside such a column. */
export function tableUnit(unit: string | null, currency: string): string {
  if (isMoney(unit, currency)) return `${currencySign(currency).trim()}${noBreak}k`;
  const per = moneyPer(unit, currency);
  if (per !== null) return `${currencySign(currency).trim()}/${per}`;
  return unit ?? '';
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2027-03-01` to `1 March 2027`, `2027-03` to `March 2027`; anything else is left as it is. */
export function dateText(date: string): string {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(date);
  const month = months[Number(match?.[2]) - 1];
  if (!match || month === undefined) return date;
  return match[3] === undefined ? `${month} ${match[1]}` : `${Number(match[3])} ${month} ${match[1]}`;
}

/** `1 Mar 2027`, for columns. */
export function shortDate(date: string): string {
  return dateText(date).replace(/\p{L}{4,}/u, (month) => month.slice(0, 3));
}

/** `2026-11-23T08:10:53.000Z` to `23 November 2026, 08:10 UTC`. */
export function timeText(time: string): string {
  const match = /^\d{4}-\d{2}-\d{2}T(\d{2}:\d{2})/.exec(time);
  return match ? `${dateText(time)}, ${match[1]} UTC` : dateText(time);
}
