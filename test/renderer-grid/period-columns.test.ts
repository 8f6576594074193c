import { expect, it } from 'vitest';
import { bucketsOf, type Grain, type Timeline } from '#shared/kernel/period.ts';
import { periodColumns } from '#renderer/features/case-model/period-columns.ts';

const timeline: Timeline = { start: '2027-01', grain: 'month', periods: 24, actualsTo: '2027-04' };
const columns = (grain: Grain, of: Timeline = timeline) => periodColumns(of, bucketsOf(of, grain));

it('actual months are shaded and say so to eye and ear; a line stands before the first forecast', () => {
  const months = columns('month');
  expect(months.map(({ shaded }) => shaded === true).lastIndexOf(true)).toBe(3);
  expect(months[3]).toMatchObject({
    header: 'Apr 2027',
    note: 'actual',
    spoken: 'Apr 2027, actual',
    title: 'Apr 2027: actual. Actuals to Apr 2027, forecast from May 2027.',
  });
  expect(months.flatMap(({ divided }, index) => (divided ? [index] : []))).toEqual([4]);
  expect(months[4]).not.toHaveProperty('note');
});

it('a quarter or year counts when all of it does; one that has begun says it is partly actual', () => {
  expect(columns('quarter').map(({ note, shaded }) => [note, shaded === true])).toEqual([
    ['actual', true],
    ['partly actual', false],
    ...new Array(6).fill([undefined, false]),
  ]);
  expect(columns('quarter')[1]).toMatchObject({ divided: true, spoken: 'Q2 2027, partly actual' });
  expect(columns('year')[0]).toMatchObject({ note: 'partly actual' });
  expect(columns('year').some(({ divided }) => divided)).toBe(false);
});

it('without actuals the columns are their names alone', () => {
  const { actualsTo: _, ...rest } = timeline;
  expect(columns('year', rest)).toEqual([
    { key: '2027', header: '2027' },
    { key: '2028', header: '2028' },
  ]);
});
