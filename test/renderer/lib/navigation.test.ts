import { describe, expect, test } from 'vitest';
import { hashOf, placeOf, useNavigation } from '#renderer/lib/navigation.ts';

describe('places in the address', () => {
  test.each([
    [{ view: 'overview', caseId: null, tab: 'summary', detail: [] }, '#/overview'],
    [{ view: 'cases', caseId: null, tab: 'summary', detail: [] }, '#/cases'],
    [{ view: 'cases', caseId: 'abc', tab: 'model', detail: [] }, '#/cases/abc/model'],
    [
      { view: 'cases', caseId: 'abc', tab: 'sensitivity', detail: ['npv', 'Low / late'] },
      '#/cases/abc/sensitivity/npv/Low%20%2F%20late',
    ],
  ] as const)('%o is %s, there and back', (place, hash) => {
    expect(hashOf(place)).toBe(hash);
    expect(placeOf(hash)).toEqual(place);
  });

  test.each(['', '#', '#/', '#/%', '#/nowhere', '#/code=abc', '#code=abc'])('%j leads home', (hash) => {
    expect(placeOf(hash)).toEqual({ view: 'overview', caseId: null, tab: 'summary', detail: [] });
  });

  test('an unknown page of a case is its summary', () => {
    expect(placeOf('#/cases/abc/nothing')).toEqual({ view: 'cases', caseId: 'abc', tab: 'summary', detail: [] });
  });
});

test('leaving a case closes the panel about its number; changing the page within it does not', () => {
  const { openCase, go, explain } = useNavigation.getState();
  openCase('abc', 'model');
  explain({ caseId: 'abc', line: 'units', from: 0, to: 12 });
  go({ tab: 'summary' });
  expect(useNavigation.getState().selection?.line).toBe('units');
  go({ view: 'history' });
  expect(useNavigation.getState()).toMatchObject({ view: 'history', caseId: null, selection: null });
});
