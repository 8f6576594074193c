import { separators, type Separators } from './locale.ts';
import { whyNotInUnit, type UnitMarks } from './unit-marks.ts';

const scaleOf: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9 };

/** A text as it reads: a percentage is divided already. */
export type TypedNumber = UnitMarks & { readonly value: number };

/**
 * The number a person typed or pasted, in the separators of their system: `1,234.5`, `€49`, `12 %`, `(500)`,
 * `3.5m`. Null when it could mean two things or nothing: a wrong guess would be a wrong figure; so a percent sign or a
 * currency sign that does not go with the unit makes it none. In the unit `%`, a bare `12` means 12 %.
 */
export function parseNumber(text: string, unit: string | null = null): number | null {
  const typed = readTyped(text, separators());
  if (typed === null || whyNotInUnit(text, typed, unit) !== null) return null;
  // Dividing keeps 12 % equal to 0.12; multiplying by 0.01 would not.
  return unit === '%' && !typed.percent ? typed.value / 100 : typed.value;
}

/** What a text says in the separators given, and the signs that stand with it. */
export function readTyped(text: string, marks: Separators): TypedNumber | null {
  let rest = text
    .trim()
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll('\u2212', '-');
  const inParentheses = /^\((.*)\)$/.exec(rest);
  if (inParentheses) rest = `-${(inParentheses[1] ?? '').trim()}`;
  const sign = /^-|^\+/.exec(rest)?.[0] ?? '';
  rest = rest.slice(sign.length).trim();
  const before = /^([€$£¥]|[A-Z]{3}(?![A-Za-z]))\s*/.exec(rest);
  rest = rest.slice(before?.[0].length ?? 0);
  const after = /\s*([€$£¥]|(?<![A-Za-z])[A-Z]{3})$/.exec(rest);
  rest = rest.slice(0, rest.length - (after?.[0].length ?? 0));
  const percent = rest.endsWith('%');
  if (percent) rest = rest.slice(0, -1).trim();
  const scaled = /^(.*\d)\s*(k|m|mn|bn)$/i.exec(rest);
  const size = parseSize(scaled?.[1] ?? rest, marks);
  if (size === null) return null;
  const scale = scaled ? (scaleOf[(scaled[2] ?? '').toLowerCase()] ?? 1) : 1;
  const value = (sign === '-' ? -size : size) * scale;
  return { value: percent ? value / 100 : value, percent, currency: before?.[1] ?? after?.[1] ?? null };
}

function parseSize(text: string, { decimal, group, upper }: Separators): number | null {
  const [whole = '', ...more] = text.split(decimal);
  if (more.length > 1) return null;
  const plainWhole = ungroup(whole, group, upper);
  if (plainWhole === null) return null;
  const fraction = more[0] ?? '';
  const candidate =
    more.length === 1 ? `${plainWhole === '' ? '0' : plainWhole}.${fraction === '' ? '0' : fraction}` : plainWhole;
  if (more.length === 1 && whole === '' && fraction === '') return null;
  if (!/^\d+(\.\d+)?(e[+-]?\d{1,3})?$/i.test(candidate)) return null;
  const value = Number(candidate);
  return Number.isFinite(value) ? value : null;
}

/** Takes grouping out where it groups as this locale does or by three; otherwise the text is not a number here. */
function ungroup(whole: string, group: string, upper: number): string | null {
  const marks = [group.trim() || ' ', ' ', "'", '’'];
  for (const mark of marks) {
    if (!whole.includes(mark)) continue;
    const [first = '', ...others] = whole.split(mark);
    if (![first, ...others].every((part) => /^\d+$/.test(part))) return null;
    const sizes = others.map((part) => part.length);
    const fits = (size: number): boolean =>
      first.length <= size && sizes.at(-1) === 3 && sizes.slice(0, -1).every((length) => length === size);
    return fits(3) || fits(upper) ? first + others.join('') : null;
  }
  return whole;
}
