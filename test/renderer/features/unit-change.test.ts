import { expect, test } from 'vitest';
import type { Line } from '#shared/model/line.ts';
import { caseTemplates, questionsOf } from '#shared/templates/cases/index.ts';
import { setFormatLocale } from '#renderer/lib/format.ts';
import { isHalfUnit, unitChange, unitChanged, whyNotUnit } from '#renderer/features/case-model/unit-change.ts';

const line = (unit: string | null, value: Line['value']): Line =>
  ({ name: 'churn', label: 'Churn', unit, value }) as Line;

test.each(['44', '4x4', '-5', '1 to 5', 'EUR/', '€€'])('“%s” is no unit', (text) => {
  expect(whyNotUnit(text)).toContain(`“${text}” is not a unit. Write what the numbers count, such as EUR`);
});

test.each(['', ' ', 'EUR', 'kEUR', 'EUR/unit', 'EUR per unit', '%', 'month', 'FTE', 'm', 'EUR/(unit*month)', 'unit^2'])(
  '“%s” may stand',
  (text) => {
    expect(whyNotUnit(text)).toBeNull();
  },
);

test('every unit of the templates is understood', () => {
  for (const template of caseTemplates)
    for (const { unit } of [...template.sections.flatMap(({ lines }) => lines), ...questionsOf(template)])
      expect([unit, whyNotUnit(unit ?? '')]).toEqual([unit, null]);
});

test('what is half written is not refused yet', () => {
  expect(['EUR/', 'EUR per', 'EUR/(unit', 'EUR/(unit*'].map(isHalfUnit)).toEqual([true, true, true, true]);
  expect(['44', 'EUR', 'EUR/(unit*month)'].map(isHalfUnit)).toEqual([false, false, false]);
});

test('between % and another unit the number stays, and how it is written is told', () => {
  setFormatLocale('en-GB');
  expect(unitChange(line('%', 0.004), 'EUR')).toEqual({ was: '0.4 %', is: '0.004' });
  expect(unitChange(line(null, 0.4), '%')).toEqual({ was: '0.4', is: '40 %' });
  expect(unitChange(line('%', [0.02, 0.03]), '')).toEqual({ was: '2 %', is: '0.02' });
  expect(unitChange(line('%', null), '')).toEqual({ was: '12 %', is: '0.12' });
  expect(unitChange(line('EUR', 4), 'USD')).toBeNull();
  expect(unitChange(line('%', 0.4), ' % ')).toBeNull();
  expect(unitChanged(line('%', 0.004), '')).toBe('“Churn” keeps its number: 0.4 % is written 0.004 now.');
});
