import { describe, expect, test } from 'vitest';
import { reshapeValue, withItems } from '#shared/model/reshape-value.ts';

const items: Readonly<Record<string, readonly string[]>> = { region: ['DE', 'FR'], channel: ['Web', 'Shop'] };
const itemsOf = (dimension: string): readonly string[] => items[dimension] ?? [];
const reshape = (
  value: Parameters<typeof reshapeValue>[0],
  from: string[],
  to: string[],
  keep: 'sum' | 'average' | 'first' = 'sum',
) => reshapeValue(value, { from, to, itemsOf, keep });

describe('a value for other dimensions', () => {
  test('each item of a new dimension begins with what stood for all', () => {
    expect(reshape(7, [], ['region'])).toEqual({ DE: 7, FR: 7 });
    expect(reshape([1, 2], [], ['region'])).toEqual({ DE: [1, 2], FR: [1, 2] });
    expect(reshape({ DE: 1, FR: 2 }, ['region'], ['region', 'channel'])).toEqual({
      DE: { Web: 1, Shop: 1 },
      FR: { Web: 2, Shop: 2 },
    });
    // What stood for all items of a dimension that it has already is written out.
    expect(reshape(7, ['region'], ['region'])).toEqual({ DE: 7, FR: 7 });
  });

  test('dimensions change places', () => {
    const value = { DE: { Web: 1, Shop: 2 }, FR: { Web: 3, Shop: 4 } };
    const turned = { Web: { DE: 1, FR: 3 }, Shop: { DE: 2, FR: 4 } };
    expect(reshape(value, ['region', 'channel'], ['channel', 'region'])).toEqual(turned);
    expect(reshape(turned, ['channel', 'region'], ['region', 'channel'])).toEqual(value);
  });

  test.each([
    ['sum', 4, { Web: 4, Shop: 6 }, 10],
    ['average', 2, { Web: 2, Shop: 3 }, 2.5],
    ['first', 1, { Web: 1, Shop: 2 }, 1],
  ] as const)('of a dimension that is taken away it keeps the %s', (keep, one, outer, both) => {
    const value = { DE: { Web: 1, Shop: 2 }, FR: { Web: 3, Shop: 4 } };
    expect(reshape({ DE: 1, FR: 3 }, ['region'], [], keep)).toBe(one);
    expect(reshape(value, ['region', 'channel'], ['channel'], keep)).toEqual(outer);
    expect(reshape(value, ['region', 'channel'], [], keep)).toBe(both);
  });

  test('numbers of periods are taken together period by period', () => {
    expect(reshape({ DE: [1, 2], FR: [3, 5] }, ['region'], [])).toEqual([4, 7]);
    expect(reshape({ DE: [1, 2], FR: [3, 5] }, ['region'], [], 'average')).toEqual([2, 3.5]);
  });
});

describe('a value when the items of a dimension change', () => {
  const renamed = [
    { name: 'France', from: 'FR' },
    { name: 'DE', from: 'DE' },
    { name: 'US', from: null },
  ];
  const change = (like: string | null) => ({ dimension: 'region', items: renamed, like });

  test('values go along with names; a new item begins at nothing or like another', () => {
    expect(withItems({ DE: 1, FR: 2 }, ['region'], change(null))).toEqual({ France: 2, DE: 1, US: 0 });
    expect(withItems({ DE: [1, 1], FR: [2, 2] }, ['region'], change(null))).toMatchObject({ US: [0, 0] });
    expect(withItems({ DE: 1, FR: 2 }, ['region'], change('FR'))).toMatchObject({ US: 2 });
    expect(withItems({ Web: { DE: 1, FR: 2 }, Shop: 3 }, ['channel', 'region'], change('DE'))).toEqual({
      Web: { France: 2, DE: 1, US: 1 },
      Shop: 3,
    });
    expect(withItems({ DE: { Web: 1 }, FR: { Web: 2 } }, ['region', 'channel'], change(null))).toMatchObject({
      US: { Web: 0 },
    });
  });

  test('what is left out goes; other dimensions and values for all items stay', () => {
    const one = { dimension: 'region', items: [{ name: 'FR', from: 'FR' }], like: null };
    expect(withItems({ DE: 1, FR: 2 }, ['region'], one)).toEqual({ FR: 2 });
    expect(withItems({ Web: 1, Shop: 2 }, ['channel'], one)).toEqual({ Web: 1, Shop: 2 });
    expect(withItems(5, ['region'], one)).toBe(5);
  });
});
