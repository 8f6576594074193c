import { expect, test } from 'vitest';
import { chosenItems, renameDimension, renameItems, usesDimension } from '#shared/engine/formula/rename-dimension.ts';

test.each([
  ['sum(units, region)', 'sum(units, market)'],
  ['units[region == "DE", tier == "Pro"] * 2', 'units[market == "DE", tier == "Pro"] * 2'],
  ['units[ tier=="region" ] + sum( x ,region )', 'units[ tier=="region" ] + sum( x ,market )'],
  ['region_total + my.region', 'region_total + my.region'],
  // Text that does not parse is renamed as well.
  ['sum(units, region', 'sum(units, market'],
])('renames the dimension in %s', (before, after) => {
  expect(renameDimension(before, 'region', 'market', false)).toBe(after);
  expect(usesDimension(before, 'region', false)).toBe(before !== after);
});

test('a line of the same name is not the dimension', () => {
  expect(renameDimension('region * 2 + units[region == "DE"]', 'region', 'market', true)).toBe(
    'region * 2 + units[market == "DE"]',
  );
});

test('items are renamed where they are chosen, and may trade names', () => {
  const names = new Map([
    ['DE', 'FR'],
    ['FR', 'DE'],
    ['US', 'the "States"'],
  ]);
  expect(renameItems('a[region == "DE"] - b[region == `FR`, tier == "DE"] + DE', 'region', names)).toBe(
    'a[region == "FR"] - b[region == "DE", tier == "DE"] + DE',
  );
  expect(renameItems('a[region == "US"]', 'region', names)).toBe('a[region == `the "States"`]');
  expect(chosenItems('a[region == "DE"] - b[tier == "Pro", region == "US"]', 'region')).toEqual(['DE', 'US']);
});
