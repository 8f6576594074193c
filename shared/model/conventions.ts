import { z } from '../kernel/schema.ts';

/** Conventions shape figures, so they are inputs, and are printed beside every figure they shape. */
export const conventionsSchema = z.strictObject({
  timing: z.enum(['end', 'mid', 'begin']).optional(),
  priceBasis: z.enum(['nominal', 'real']).optional(),
  tax: z.enum(['post', 'pre']).optional(),
  p90: z.enum(['high', 'low']).optional(),
});
export type ConventionsInput = z.infer<typeof conventionsSchema>;

export type Conventions = {
  readonly timing: 'end' | 'mid' | 'begin';
  readonly priceBasis: 'nominal' | 'real';
  readonly tax: 'post' | 'pre';
  readonly p90: 'high' | 'low';
};

export const defaultConventions: Conventions = { timing: 'end', priceBasis: 'nominal', tax: 'post', p90: 'high' };

export function resolveConventions(given: ConventionsInput | null): Conventions {
  return {
    timing: given?.timing ?? defaultConventions.timing,
    priceBasis: given?.priceBasis ?? defaultConventions.priceBasis,
    tax: given?.tax ?? defaultConventions.tax,
    p90: given?.p90 ?? defaultConventions.p90,
  };
}

/** What the low and the high end of a range are called, one outcome in ten beyond each. */
export function endNames({ p90 }: Pick<Conventions, 'p90'>): { readonly low: string; readonly high: string } {
  return p90 === 'high' ? { low: 'P10', high: 'P90' } : { low: 'P90', high: 'P10' };
}

/** What each of them is called where one of them changes. */
export const conventionNames: Readonly<Record<keyof Conventions, string>> = {
  priceBasis: 'price basis',
  tax: 'tax',
  timing: 'timing of cash flows',
  p90: 'direction of P90',
};

/** Each of them in words. */
export function conventionWords(conventions: Conventions): Readonly<Record<keyof Conventions, string>> {
  return {
    priceBasis: conventions.priceBasis,
    tax: conventions.tax === 'post' ? 'after tax' : 'before tax',
    timing: { end: 'end of period', mid: 'mid-period', begin: 'start of period' }[conventions.timing],
    p90: conventions.p90 === 'high' ? 'P90 is the high end' : 'P90 is the low end',
  };
}

/** Where a value lies in its range, from 0 at the low end to 1, as people say it: `P17`, or `P83` where P90 is the low end. */
export function percentileName(share: number, { p90 }: Pick<Conventions, 'p90'>): string {
  const percent = Math.min(99, Math.max(1, Math.round(share * 100)));
  return `P${p90 === 'high' ? percent : 100 - percent}`;
}

/** The conventions in the words that stand beside a figure. */
export function describeConventions(conventions: Conventions): readonly string[] {
  const { priceBasis, tax, timing, p90 } = conventionWords(conventions);
  return [priceBasis, tax, timing, p90];
}
