import { currencyOf, formatNumber, formatUnit } from '#renderer/lib/index.ts';

export type MoneyScale = { readonly by: number; readonly word: string };
export const moneyScales: readonly MoneyScale[] = [
  { by: 1, word: '' },
  { by: 1e3, word: 'k' },
  { by: 1e6, word: 'm' },
];

/** The scale in which the largest sum still fits a narrow column, so that nobody counts zeros. */
export function scaleFor(largest: number): MoneyScale {
  const plain: MoneyScale = { by: 1, word: '' };
  if (!(largest >= 1e5)) return plain;
  return (largest >= 5e8 ? moneyScales[2] : moneyScales[1]) ?? plain;
}

/** How a line's numbers are written in the grid: the same number of decimals for all of them. */
export type Figures = {
  readonly unit: string | null;
  readonly scale: number;
  readonly digits: number | undefined;
  readonly heading: string;
};

export function figuresOf(unit: string | null, largest: number, scale: MoneyScale, scaled: boolean): Figures {
  const currency = currencyOf(unit);
  if (currency !== null && unit === currency) {
    const used = scaled ? scale : { by: 1, word: '' };
    const digits = used.by === 1e6 ? 2 : used.by === 1 && largest < 1000 ? 2 : 0;
    return { unit, scale: used.by, digits, heading: `${formatUnit(unit)}${used.word ? ` ${used.word}` : ''}` };
  }
  if (currency !== null) return { unit, scale: 1, digits: largest >= 10_000 ? 0 : 2, heading: formatUnit(unit) };
  if (unit === '%') return { unit, scale: 1, digits: largest < 0.1 ? 2 : 1, heading: '%' };
  return { unit, scale: 1, digits: plainDigits(largest), heading: unit ?? '' };
}

function plainDigits(largest: number): number {
  if (largest >= 100 || largest === 0) return 0;
  if (largest >= 10) return 1;
  return largest >= 0.1 ? 3 : 5;
}

export function writeFigure(value: number, figures: Figures): string {
  return formatNumber(value / figures.scale, figures.unit, {
    withUnit: false,
    ...(figures.digits === undefined ? {} : { digits: figures.digits }),
  });
}

/** An input as its author wrote it: no figure is rounded away before it is edited. */
export function writeInput(value: number, unit: string | null): string {
  return formatNumber(value, unit, { withUnit: false });
}

/** The text that editing starts from: all digits, in the separators of the person. */
export function editText(value: number, unit: string | null, decimal: string): string {
  const shown = unit === '%' ? Number((value * 100).toPrecision(15)) : value;
  const text = String(shown).replace('.', decimal);
  return unit === '%' ? `${text} %` : text;
}
