import type { CaseDocument, DocumentLine } from '#shared/model/document/schema.ts';

/** What the goals speak of: 400 lines over 120 months with 5 scenarios. One input moves every number of it. */
export const largeCase = { name: 'Large case', lines: 400, periods: 120, scenarios: 5 } as const;

const productLines = 10;
const shared = 10;
const products = (largeCase.lines - shared) / productLines;

const input = (name: string, unit: string | null, value: number, section: string): DocumentLine => ({
  name,
  ...(unit === null ? {} : { unit }),
  kind: 'input',
  section,
  value,
});
const formula = (name: string, unit: string | null, text: string, section: string): DocumentLine => ({
  name,
  ...(unit === null ? {} : { unit }),
  kind: 'formula',
  section,
  formula: text,
});

function productOf(number: number): readonly DocumentLine[] {
  const section = `Product ${number}`;
  const name = (what: string): string => `${what}_${number}`;
  return [
    input(name('start_price'), 'EUR/unit', 20 + number, section),
    {
      name: name('demand'),
      unit: 'unit',
      kind: 'input',
      section,
      values: Array.from({ length: largeCase.periods }, (_, period) => 1000 + ((number * 37 + period * 11) % 400)),
    },
    input(name('erosion'), '%', 0.002, section),
    input(name('unit_cost'), 'EUR/unit', 9 + number / 4, section),
    formula(
      name('price'),
      'EUR/unit',
      `${name('start_price')} * price_level * (1 - ${name('erosion')}) ^ (period - 1)`,
      section,
    ),
    formula(name('units'), 'unit', `${name('demand')} * growth ^ (period - 1) / price_level ^ 0.5`, section),
    formula(name('revenue'), 'EUR', `${name('units')} * ${name('price')}`, section),
    formula(name('cost'), 'EUR', `${name('units')} * ${name('unit_cost')} * inflation ^ (period - 1)`, section),
    formula(name('margin'), 'EUR', `${name('revenue')} - ${name('cost')}`, section),
    formula(name('margin_share'), '%', `${name('margin')} / ${name('revenue')}`, section),
  ];
}

/** A sum of many lines, in the order of the products. */
const sumOf = (what: string): string =>
  Array.from({ length: products }, (_, index) => `${what}_${index + 1}`).join(' + ');

export function largeCaseDocument(): CaseDocument {
  const section = 'The whole';
  return {
    casewright: 1,
    name: largeCase.name,
    currency: 'EUR',
    timeline: { start: '2027-01', grain: 'month', periods: largeCase.periods },
    lines: [
      input('price_level', null, 1, section),
      input('growth', null, 1.004, section),
      input('inflation', null, 1.002, section),
      input('discount_rate', '%', 0.01, section),
      input('overhead', 'EUR', 150_000, section),
      formula('total_revenue', 'EUR', sumOf('revenue'), section),
      formula('total_margin', 'EUR', sumOf('margin'), section),
      formula('cash', 'EUR', 'total_margin - overhead', section),
      formula('cash_to_date', 'EUR', 'cumulative(cash)', section),
      formula('net_present_value', 'EUR', 'npv(discount_rate, cash)', section),
      ...Array.from({ length: products }, (_, index) => productOf(index + 1)).flat(),
    ],
    results: ['net_present_value'],
    scenarios: Array.from({ length: largeCase.scenarios }, (_, index) => ({
      name: `Scenario ${index + 1}`,
      overrides: { growth: 1.001 + index / 1000, overhead: 140_000 + index * 5000 },
    })),
  };
}
