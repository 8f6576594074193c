import type { ModelLine } from '../../model/model.ts';

const averaged: ReadonlySet<string> = new Set(['', '%', 'month', 'months', 'year', 'years', 'day', 'days', 'FTE']);

/**
 * How values of a unit come together when the line does not say: shares, rates, prices and plain numbers are averaged;
 * money and quantities are added up. Example: `EUR/unit` gives `mean`, `EUR` gives `sum`.
 */
export function suggestedRule(unit: string | null): 'sum' | 'mean' {
  const text = (unit ?? '').trim();
  return averaged.has(text) || text.includes('/') || text.includes('%') ? 'mean' : 'sum';
}

/**
 * What an input keeps of its items when these become one value: what its row of the table shows of them. A weighted
 * average becomes a plain one, because the weights need not be numbers that stay.
 */
export function keptTogether({ aggregate, unit }: Pick<ModelLine, 'aggregate' | 'unit'>): 'sum' | 'average' {
  const rule = typeof aggregate === 'object' && aggregate !== null ? 'mean' : (aggregate ?? suggestedRule(unit));
  return rule === 'mean' ? 'average' : 'sum';
}
