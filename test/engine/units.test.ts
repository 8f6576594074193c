import { describe, expect, test } from 'vitest';
import { compileModel } from '#shared/engine/index.ts';
import {
  divideUnits,
  multiplyUnits,
  parseUnit,
  powerOfUnit,
  sameUnits,
  unitText,
  type Unit,
} from '#shared/kernel/units.ts';
import type { Finding } from '#shared/engine/types.ts';
import { templates } from '#shared/templates/index.ts';
import { line, model, modelOfDocument, referenceModel } from './helpers.ts';

const unit = (text: string): Unit => parseUnit(text) ?? { scale: NaN, powers: new Map() };

describe('the algebra', () => {
  test.each([
    ['EUR/unit', 'EUR/unit'],
    ['EUR per units', 'EUR/unit'],
    ['EUR/(unit*month)', 'EUR/unit'],
    ['€/customer', 'EUR/customer'],
    ['kEUR', 'kEUR'],
    ['%', 'no unit'],
    ['month', 'no unit'],
    ['unit^2', 'unit^2'],
    ['active customers', 'active customer'],
    ['1/unit', '1/unit'],
    ['EUR/(unit*hour)', 'EUR/(unit*hour)'],
  ])('%s is %s', (text, printed) => {
    expect(unitText(unit(text))).toBe(printed);
  });

  test.each(['', '1 to 5', 'EUR/', '(EUR', '% of revenue', '**', 'a^b'])('nothing is known of “%s”', (text) => {
    expect(parseUnit(text)).toBeNull();
  });

  test('products, quotients and powers undo each other', () => {
    const [price, units, money] = [unit('EUR/unit'), unit('unit'), unit('EUR')];
    expect(sameUnits(multiplyUnits(price, units), money)).toBe(true);
    expect(sameUnits(divideUnits(money, units), price)).toBe(true);
    expect(sameUnits(powerOfUnit(powerOfUnit(price, 2), 0.5), price)).toBe(true);
    expect(sameUnits(unit('kEUR'), money)).toBe(false);
  });
});

const lines = [
  line('units', 10, { unit: 'unit' }),
  line('price', 5, { unit: 'EUR/unit' }),
  line('cost', 20, { unit: 'EUR' }),
  line('fee', 20, { unit: 'USD' }),
  line('budget', 20, { unit: 'kEUR' }),
  line('fx', 0.9, { unit: 'EUR/USD' }),
  line('share', 0.2, { unit: '%' }),
  line('term', 3, { unit: 'month' }),
  line('anything', 1),
];
const told = (formula: string, said: string | null = null): readonly Finding[] =>
  compileModel(model([...lines, line('answer', formula, { unit: said })])).findings;

describe('what is told', () => {
  test.each([
    ['cost + units', 'unit-mismatch', 0, 12],
    ['2 * (price * units + units)', 'unit-mismatch', 5, 26],
    ['cost > units ? 1 : 0', 'unit-mismatch', 0, 12],
    ['max(cost, units)', 'unit-mismatch', 4, 15],
    ['share + cost', 'unit-mismatch', 0, 12],
    ['cost - fee', 'unit-currency', 0, 10],
    ['cost + budget', 'unit-scale', 0, 13],
    ['exp(price)', 'unit-not-plain', 4, 9],
    ['npv(cost, cost)', 'unit-not-plain', 4, 8],
    ['interpolate(units, 0, price, 10, cost)', 'unit-mismatch', 22, 37],
  ])('%s', (formula, code, from, to) => {
    expect(told(formula)).toMatchObject([{ severity: 'warning', code, line: 'answer', from, to }]);
  });

  test('the sentences name both units and say how to mend', () => {
    expect(told('cost + units')[0]?.message).toBe(
      '“cost” is in EUR and “units” in unit: they do not add up or compare. Bring both to one unit first.',
    );
    expect(told('cost - fee')[0]?.message).toContain('multiply “fee” by a line with the rate in EUR/USD');
    expect(told('cost + budget')[0]?.message).toContain('Multiply “budget” by 1,000.');
  });

  test('a line whose formula gives another unit than it says', () => {
    expect(told('price * units', 'unit')[0]).toMatchObject({ code: 'unit-of-line', severity: 'warning' });
    expect(told('cost / units', 'EUR')[0]?.message).toContain('its formula gives EUR/unit');
  });

  test('a finding stands once, where it begins, and values stay', () => {
    const { findings, lines: compiled } = compileModel(
      model([...lines, line('wrong', 'cost + units'), line('after', 'wrong * price + cost')]),
    );
    expect(findings.map((each) => each.line)).toEqual(['wrong']);
    expect(compiled.get('wrong')?.broken).toBe(false);
  });
});

describe('what is not told', () => {
  test.each([
    ['price * units', 'EUR'],
    ['cost - fee * fx', 'EUR'],
    ['cost * (1 - share)', 'EUR'],
    ['cost + 100', 'EUR'],
    ['cost + 100 * period', 'EUR'],
    ['cost - 0.5 * elapsed(4)', 'EUR'],
    ['cost / term', 'EUR/month'],
    ['min(1, (period - 1) / term)', '%'],
    ['cost * growth(share)', 'EUR'],
    ['depreciation(cost, term)', 'EUR'],
    ['cohort(units, share) * price', 'EUR'],
    ['cost + anything', 'EUR'],
    ['units * anything', 'EUR'],
    ['sqrt(units ^ 2)', 'unit'],
    ['learning_curve(price, share, cumulative(units), 100)', 'EUR/unit'],
    ['payback(cost, -cost)', 'month'],
    ['units', 'score 1-5'],
    ['period == term ? cost : 0', 'EUR'],
  ])('%s in %s', (formula, said) => {
    expect(told(formula, said)).toEqual([]);
  });

  test('the reference case and every template', () => {
    expect(compileModel(referenceModel()).findings).toEqual([]);
    for (const template of templates)
      for (const document of template.documents)
        expect(compileModel(modelOfDocument(document)).findings, document.name).toEqual([]);
  });
});

test('a line without a unit has that of its formula, through others and around a loop', () => {
  const { lines: compiled } = compileModel(
    model([
      ...lines,
      line('profit', 'revenue - cost'),
      line('revenue', 'price * units'),
      line('stock', 'prev(stock, 0) + units'),
      line('rate', 'cost / cost'),
    ]),
  );
  const inferred = (name: string): string | null | undefined => compiled.get(name)?.inferredUnit;
  expect([inferred('profit'), inferred('revenue'), inferred('stock'), inferred('rate')]).toEqual([
    'EUR',
    'EUR',
    'unit',
    null,
  ]);
});
