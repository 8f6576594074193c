import { expect, it } from 'vitest';
import type { Timeline } from '#shared/kernel/period.ts';
import { actualBand } from '#renderer/lib/case/cash-curve.ts';

const timeline: Timeline = { start: '2027-01', grain: 'quarter', periods: 8, actualsTo: '2027-08' };

it('covers whole periods that are actual, up to halfway to the first forecast, and says which month that is', () => {
  expect(actualBand(timeline)).toEqual({ from: 0, to: 1.5, label: 'actuals to Jun 2027' });
  expect(actualBand(timeline, 1)).toMatchObject({ from: 0, to: 2.5 });
});

it('ends with the chart where all is actual, and is none where no period is', () => {
  expect(actualBand({ ...timeline, actualsTo: '2028-12' })).toMatchObject({ to: 7 });
  expect(actualBand({ ...timeline, actualsTo: '2027-02' })).toBeNull();
});
