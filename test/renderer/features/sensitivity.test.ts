import { describe, expect, test } from 'vitest';
import { stepsThrough } from '#renderer/features/case-sensitivity/axis.ts';
import { withInput } from '#renderer/features/case-sensitivity/inputs.ts';

describe('the steps of an axis', () => {
  test('go evenly from end to end, and the nearest to the value of today is moved onto it', () => {
    const { values, at } = stepsThrough(10, 18, 9, 13.2);
    expect(values).toEqual([10, 11, 12, 13.2, 14, 15, 16, 17, 18]);
    expect(at).toBe(3);
  });

  test('end where they were asked to, whatever the arithmetic of the steps', () => {
    const { values } = stepsThrough(0.1, 0.7, 13, Number.NaN);
    expect([values[0], values.at(-1)]).toEqual([0.1, 0.7]);
  });

  test.each([9, 19, Number.NaN])('%d lies outside: no step is the case as it is', (now) => {
    expect(stepsThrough(10, 18, 9, now)).toEqual({ values: [10, 11, 12, 13, 14, 15, 16, 17, 18], at: -1 });
  });
});

describe('the value of a line once one input has another', () => {
  test('is that number for a line without items', () => {
    expect(withInput(49, [], 60.3)).toBe(60.3);
  });

  test('changes one item and leaves the others', () => {
    const share = { DE: { old: 0.1, new: 0.2 }, FR: { old: 0.3, new: 0.4 } };
    expect(withInput(share, ['DE', 'new'], 0.9)).toEqual({ ...share, DE: { old: 0.1, new: 0.9 } });
  });

  test('cannot be told where one number stands for all items', () => {
    expect(withInput(0.2, ['DE'], 0.9)).toBeNull();
    expect(withInput({ DE: 0.2 }, ['DE', 'new'], 0.9)).toBeNull();
  });
});
