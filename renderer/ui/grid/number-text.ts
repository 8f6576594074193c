/** Numbers as people type them and as spreadsheets copy them: `€ 1.234,50`, `(1,200)`, `12 %`, `1.5m`, `−3`. */
export type DecimalMark = '.' | ',';

const spaces = /[\s\u00a0\u2007\u2009\u202f]/g;
const currency = /^(?:[€$£¥₹₽₩₺]|[A-Z]{3}(?![A-Za-z]))|(?:[€$£¥₹₽₩₺]|[A-Z]{3})$/;
/** The power of ten that a suffix stands for. */
const scales: Readonly<Record<string, number>> = { k: 3, m: 6, bn: 9, mn: 6, b: 9 };

export type NumberReading = {
  readonly value: number;
  /** The text carried a percent sign, so the value is already divided by 100. */
  readonly percent: boolean;
  /** The currency sign or code that the text carried: `€`, `USD`. */
  readonly currency: string | null;
};

/** The number that a text says, or null when it says none. */
export function readNumber(text: string, decimal: DecimalMark): NumberReading | null {
  const reading = read(text, decimal);
  return reading && { value: reading.value, percent: reading.percent, currency: reading.currency };
}

/**
 * The number of a copied cell. A sheet shows rounded what it holds in full: where the clipboard tells what the cell
 * holds, that counts, if the text is it rounded (perhaps to thousands or millions). The text alone counts otherwise:
 * a date, say, holds a number that nobody sees.
 */
export function readCell(text: string, held: number | null, decimal: DecimalMark): NumberReading | null {
  if (held !== null) {
    // In a sheet of another language `1.234` is the other number; what the cell holds tells which.
    for (const mark of [decimal, decimal === '.' ? ',' : '.'] as const) {
      const reading = read(text, mark);
      if (reading && isRounded(held, reading)) {
        const { percent, currency: sign } = reading;
        return { value: held === 0 ? 0 : held, percent, currency: sign };
      }
    }
  }
  return readNumber(text, decimal);
}

function isRounded(held: number, { value, lastPlace }: PlacedReading): boolean {
  // Nothing is shown of a number that is shown as 0 in millions.
  const scalesShown = value === 0 ? [1] : [1, 1e3, 1e6, 1e9];
  return scalesShown.some((shownIn) => Math.abs(held / shownIn - value) <= lastPlace * 0.500001);
}

/** With the worth of its last place: half of that is how far a rounded text may be from its number. */
type PlacedReading = NumberReading & { readonly lastPlace: number };

function read(text: string, decimal: DecimalMark): PlacedReading | null {
  let rest = text
    .replace(spaces, '')
    .replace(/[−–]/g, '-')
    .replace(/["’'`]/g, '');
  if (rest === '') return null;
  let sign = 1;
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed) {
    sign = -1;
    rest = bracketed[1] ?? '';
  }
  let money: string | null = null;
  const takeCurrency = (found: string): string => {
    money ??= found;
    return '';
  };
  rest = takeSign(rest, () => (sign = -sign)).replace(currency, takeCurrency);
  rest = takeSign(rest, () => (sign = -sign)).replace(currency, takeCurrency);
  const percent = rest.endsWith('%');
  if (percent) rest = rest.slice(0, -1);
  if (/^\d.*-$/.test(rest)) {
    sign = -sign;
    rest = rest.slice(0, -1);
  }
  const suffix = /^(.*\d)(k|mn|m|bn|b)$/i.exec(rest);
  const scale = suffix ? (scales[(suffix[2] ?? '').toLowerCase()] ?? 0) : 0;
  if (suffix) rest = suffix[1] ?? '';
  const plain = withoutGroups(rest, decimal);
  if (plain === null) return null;
  const [digits = '', exponent = '0'] = plain.toLowerCase().split('e');
  // Moving the point in the text keeps the nearest number to what was written; multiplying or dividing may not.
  const power = Number(exponent) + scale - (percent ? 2 : 0);
  const value = sign * Number(`${digits}e${power}`);
  const lastPlace = 10 ** (power - (digits.split('.')[1] ?? '').length);
  return Number.isFinite(value) ? { value: value === 0 ? 0 : value, percent, currency: money, lastPlace } : null;
}

/** A number with all its digits as a percentage, such that reading the text gives the very same number again. */
export function percentText(value: number): string {
  if (value === 0) return '0';
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const point = Number(exponent) + 3;
  const written =
    point <= 0
      ? `0.${'0'.repeat(-point)}${digits}`
      : point >= digits.length
        ? digits.padEnd(point, '0')
        : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return `${value < 0 ? '-' : ''}${written}`;
}

function takeSign(text: string, negate: () => void): string {
  if (text.startsWith('-')) {
    negate();
    return text.slice(1);
  }
  return text.startsWith('+') ? text.slice(1) : text;
}

/** Digits with a dot, once grouping marks are taken out; null when the marks do not stand where groups end. */
function withoutGroups(text: string, decimal: DecimalMark): string | null {
  const group = decimal === '.' ? ',' : '.';
  const [whole = '', fraction, ...more] = text.split(decimal);
  if (more.length > 0 || fraction?.includes(group)) return null;
  const parts = whole.split(group);
  if (parts.length > 1 && (!/^\d{1,3}$/.test(parts[0] ?? '') || parts.slice(1).some((part) => !/^\d{3}$/.test(part)))) {
    return null;
  }
  const joined = `${parts.join('')}${fraction === undefined ? '' : `.${fraction}`}`;
  return /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(joined) ? joined : null;
}

/**
 * Which mark a pasted block uses. One telling cell settles it for the whole block (`12,5` or `1.234,5`);
 * a block with none (`1,234`) is read as the person's own language writes numbers.
 */
export function decimalMarkOf(cells: readonly string[], fallback: DecimalMark): DecimalMark {
  let comma = false;
  let dot = false;
  for (const cell of cells) {
    const text = cell.replace(spaces, '');
    const lastComma = text.lastIndexOf(',');
    const lastDot = text.lastIndexOf('.');
    if (lastComma >= 0 && lastDot >= 0) {
      if (lastComma > lastDot) comma = true;
      else dot = true;
    } else if (tellsDecimal(text, ',')) comma = true;
    else if (tellsDecimal(text, '.')) dot = true;
  }
  return comma === dot ? fallback : comma ? ',' : '.';
}

/** One mark, not followed by exactly three digits, can only be a decimal mark; two of a kind only group. */
function tellsDecimal(text: string, mark: ',' | '.'): boolean {
  const parts = text.split(mark);
  if (parts.length !== 2) return false;
  const digits = /^\d*/.exec(parts[1] ?? '')?.[0].length ?? 0;
  return digits !== 3 || /^\D*0?$/.test(parts[0] ?? '') || /^\D*\d{4,}$/.test(parts[0] ?? '');
}
