/** Numbers as people type them and as spreadsheets copy them: `€ 1.234,50`, `(1,200)`, `12 %`, `1.5m`, `−3`. */
export type DecimalMark = '.' | ',';

const spaces = /[\s\u00a0\u2007\u2009\u202f]/g;
const currency = /^(?:[€$£¥₹₽₩₺]|[A-Z]{3}(?![A-Za-z]))|(?:[€$£¥₹₽₩₺]|[A-Z]{3})$/;
const scales: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9, mn: 1e6, b: 1e9 };

export type NumberReading = {
  readonly value: number;
  /** The text carried a percent sign, so the value is already divided by 100. */
  readonly percent: boolean;
};

/** The number that a text says, or null when it says none. */
export function readNumber(text: string, decimal: DecimalMark): NumberReading | null {
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
  rest = takeSign(rest, () => (sign = -sign)).replace(currency, '');
  rest = takeSign(rest, () => (sign = -sign)).replace(currency, '');
  const percent = rest.endsWith('%');
  if (percent) rest = rest.slice(0, -1);
  if (/^\d.*-$/.test(rest)) {
    sign = -sign;
    rest = rest.slice(0, -1);
  }
  const suffix = /^(.*\d)(k|mn|m|bn|b)$/i.exec(rest);
  const scale = suffix ? (scales[(suffix[2] ?? '').toLowerCase()] ?? 1) : 1;
  if (suffix) rest = suffix[1] ?? '';
  const plain = withoutGroups(rest, decimal);
  if (plain === null) return null;
  const value = (sign * Number(plain) * scale) / (percent ? 100 : 1);
  return Number.isFinite(value) ? { value: value === 0 ? 0 : value, percent } : null;
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
