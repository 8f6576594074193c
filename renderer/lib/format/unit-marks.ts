import { currencyOf, parseUnit } from '#shared/kernel/units.ts';
import { unitBeside } from './number.ts';

/** The signs that stand with a number: `12 %`, `€49`, `49 EUR`. */
export type UnitMarks = { readonly percent: boolean; readonly currency: string | null };

/** In these a percentage says the same as its number: 12 % is 0.12 of it. Time, which has no powers either, is none. */
const shares: ReadonlySet<string> = new Set(['', '%', '1', 'ratio', 'share', 'factor', 'x']);
const dollars = 'USD CAD AUD NZD MXN BRL ARS CLP COP TWD HKD SGD'.split(' ');
const codesOf: Readonly<Record<string, readonly string[]>> = {
  '€': ['EUR'],
  $: dollars,
  '£': ['GBP'],
  '¥': ['JPY', 'CNY'],
  '₹': ['INR'],
  '₽': ['RUB'],
  '₩': ['KRW'],
  '₺': ['TRY'],
};

/**
 * Why a number with such signs is none of the unit, as a sentence; null when it is. Taking `12 %` in a line of euros
 * for 0.12, or `$49` for 49 euros, would be a wrong figure without a word. Of a line without a unit nothing is known.
 */
export function whyNotInUnit(text: string, { percent, currency }: UnitMarks, unit: string | null): string | null {
  const own = (unit ?? '').trim();
  const typed = `“${text.trim()}”`;
  if (percent && !shares.has(own))
    return `${typed} is a percentage, and this counts in ${unitBeside(own)}. Write the number without the percent sign.`;
  if (currency === null || own === '') return null;
  const parsed = parseUnit(own);
  const codes = codesOf[currency] ?? [currency];
  if (codes.some((code) => parsed?.powers.get(code) === 1))
    return parsed?.scale === 1
      ? null
      : `${typed} could be in ${currency} or in ${own}, in which this counts. Write the number alone, in ${own}.`;
  if (own === '%') return `${typed} is no percentage. Write the share without “${currency}”.`;
  return parsed && currencyOf(parsed) !== null
    ? `${typed} is in another currency: this counts in ${unitBeside(own)}. Convert it, and write the number without “${currency}”.`
    : `${typed} is not in ${unitBeside(own)}, in which this counts. Write the number without “${currency}”.`;
}
