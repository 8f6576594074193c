import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bucketsOf,
  firstMonthOf,
  grains,
  monthLabel,
  monthNumber,
  monthsIn,
  periodLabel,
  yearOf,
  type Timeline,
} from '#shared/kernel/period.ts';

const monthly = (fields: Partial<Timeline> = {}): Timeline => ({
  start: '2027-01',
  grain: 'month',
  periods: 60,
  ...fields,
});

const anyTimeline: fc.Arbitrary<Timeline> = fc.record({
  start: fc
    .tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
  grain: fc.constantFrom(...grains),
  periods: fc.integer({ min: 1, max: 150 }),
  fiscalYearStart: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
});

describe('months', () => {
  it.each([
    ['2027-01', 2027 * 12],
    ['2027-12', 2027 * 12 + 11],
    ['0000-01', 0],
  ])('%s is month %d', (text, month) => expect(monthNumber(text)).toBe(month));

  it.each(['2027-13', '2027-00', '2027-1', '27-01', '2027-01-01', '', ' 2027-01'])('%j is no month', (text) => {
    expect(monthNumber(text)).toBeNaN();
  });

  it('are named in order, across the turn of the year', () => {
    const december = monthNumber('2027-12');
    expect([december, december + 1].map(monthLabel)).toEqual(['Dec 2027', 'Jan 2028']);
  });
});

describe('fiscal years carry the calendar year in which they end', () => {
  it.each([
    ['2027-03', 4, 2027],
    ['2027-04', 4, 2028],
    ['2027-09', 10, 2027],
    ['2027-10', 10, 2028],
    ['2027-12', 1, 2027],
    ['2027-01', 12, 2027],
    ['2027-12', 12, 2028],
  ])('%s with a year from month %d is in %d', (text, start, year) => {
    expect(yearOf(monthNumber(text), start)).toBe(year);
  });
});

describe('period labels', () => {
  it.each<[Partial<Timeline>, number, string]>([
    [{}, 0, 'Jan 2027'],
    [{}, 59, 'Dec 2031'],
    [{ grain: 'quarter' }, 3, 'Q4 2027'],
    [{ grain: 'quarter' }, 4, 'Q1 2028'],
    [{ grain: 'year' }, 2, '2029'],
    // The UK government's year runs from April: January 2027 is in its last quarter.
    [{ grain: 'quarter', fiscalYearStart: 4 }, 0, 'Q4 FY2027'],
    [{ grain: 'quarter', fiscalYearStart: 4 }, 1, 'Q1 FY2028'],
    // The US federal year 2028 begins on 1 October 2027.
    [{ start: '2027-10', grain: 'year', fiscalYearStart: 10 }, 0, 'FY2028'],
    [{ fiscalYearStart: 4 }, 3, 'Apr 2027'],
  ])('%j, period %d: %s', (fields, index, label) => {
    expect(periodLabel(monthly(fields), index)).toBe(label);
  });

  it('differ from one period to any other', () => {
    fc.assert(
      fc.property(anyTimeline, (timeline) => {
        const labels = Array.from({ length: timeline.periods }, (_, index) => periodLabel(timeline, index));
        expect(new Set(labels).size).toBe(timeline.periods);
      }),
    );
  });
});

describe('columns of a coarser view', () => {
  it('start where the year starts, so the first and last may be short', () => {
    const timeline = monthly({ start: '2027-11', periods: 15 });
    expect(bucketsOf(timeline, 'year')).toEqual([
      { label: '2027', from: 0, to: 2 },
      { label: '2028', from: 2, to: 14 },
      { label: '2029', from: 14, to: 15 },
    ]);
    expect(bucketsOf({ ...timeline, fiscalYearStart: 4 }, 'year')).toEqual([
      { label: 'FY2028', from: 0, to: 5 },
      { label: 'FY2029', from: 5, to: 15 },
    ]);
    expect(bucketsOf({ ...timeline, periods: 5 }, 'quarter').map(({ label }) => label)).toEqual(['Q4 2027', 'Q1 2028']);
  });

  it('give the own periods of a timeline that is coarser than the view', () => {
    const timeline = monthly({ grain: 'year', periods: 3 });
    expect(bucketsOf(timeline, 'month').map(({ label, from, to }) => [label, from, to])).toEqual([
      ['2027', 0, 1],
      ['2028', 1, 2],
      ['2029', 2, 3],
    ]);
  });

  it('cover every period once, in order, none empty and none longer than its grain', () => {
    fc.assert(
      fc.property(anyTimeline, fc.constantFrom(...grains), (timeline, grain) => {
        const buckets = bucketsOf(timeline, grain);
        expect(
          buckets.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)),
        ).toEqual(Array.from({ length: timeline.periods }, (_, index) => index));
        const longest = Math.max(1, monthsIn[grain] / monthsIn[timeline.grain]);
        for (const { from, to } of buckets) {
          expect(to).toBeGreaterThan(from);
          expect(to - from).toBeLessThanOrEqual(longest);
        }
        expect(new Set(buckets.map(({ label }) => label)).size).toBe(buckets.length);
      }),
    );
  });

  it('put into a year exactly the months that yearOf puts there', () => {
    fc.assert(
      fc.property(anyTimeline, (timeline) => {
        for (const { from, to } of bucketsOf(timeline, 'year')) {
          const years = new Set<number>();
          for (let index = from; index < to; index++)
            years.add(yearOf(firstMonthOf(timeline, index), timeline.fiscalYearStart));
          expect(years.size).toBe(1);
        }
      }),
    );
  });
});
