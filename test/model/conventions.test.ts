import { expect, it } from 'vitest';
import { endNames, percentileName } from '#shared/model/conventions.ts';

it('the ends of a range and the places in it are named by which end P90 is', () => {
  expect(endNames({ p90: 'high' })).toEqual({ low: 'P10', high: 'P90' });
  expect(endNames({ p90: 'low' })).toEqual({ low: 'P90', high: 'P10' });
  expect([0.17, 0.5, 0.0001, 1].map((share) => percentileName(share, { p90: 'high' }))).toEqual([
    'P17',
    'P50',
    'P1',
    'P99',
  ]);
  expect([0.17, 0.5, 0.0001, 1].map((share) => percentileName(share, { p90: 'low' }))).toEqual([
    'P83',
    'P50',
    'P99',
    'P1',
  ]);
});
