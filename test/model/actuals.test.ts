import { expect, it } from 'vitest';
import type { Timeline } from '#shared/kernel/period.ts';
import { parseCaseDocument, recordsFromDocument } from '#shared/model/document/index.ts';
import { actualityOf, actualsFault, actualsWords, withoutActuals } from '#shared/model/actuals.ts';

const timeline: Timeline = { start: '2027-01', grain: 'month', periods: 24, actualsTo: '2027-05' };

it('a stretch is actual when all its months are, and partly when some are', () => {
  expect(actualityOf(timeline, 4, 5)).toBe('actual');
  expect(actualityOf(timeline, 5, 6)).toBe('forecast');
  expect(actualityOf(timeline, 0, 3)).toBe('actual');
  expect(actualityOf(timeline, 3, 6)).toBe('partly');
  expect(actualityOf(timeline, 6, 9)).toBe('forecast');
});

it('the month stays right when start and grain are changed', () => {
  const quarters: Timeline = { ...timeline, grain: 'quarter', periods: 8 };
  expect([0, 1, 2].map((at) => actualityOf(quarters, at, at + 1))).toEqual(['actual', 'partly', 'forecast']);
  expect(actualityOf({ ...timeline, start: '2027-04' }, 1, 2)).toBe('actual');
  expect(actualityOf({ ...timeline, start: '2027-04' }, 2, 3)).toBe('forecast');
});

it('a month outside the timeline has a fault that names both, and counts as none or all', () => {
  expect(actualsFault(timeline)).toBeNull();
  expect(actualsFault({ ...timeline, actualsTo: '2029-01' })).toBe(
    'The actuals would run to Jan 2029, which is outside the timeline (Jan 2027 to Dec 2028).',
  );
  expect(actualsFault({ ...timeline, actualsTo: '2026-12' })).toContain('Dec 2026');
  expect(actualityOf({ ...timeline, actualsTo: '2026-12' }, 0, 1)).toBe('forecast');
  expect(actualityOf({ ...timeline, actualsTo: '2035-12' }, 23, 24)).toBe('actual');
});

it('is said with the month that the forecast begins in', () => {
  expect(actualsWords(timeline)).toBe('Actuals to May 2027, forecast from Jun 2027');
  expect(actualsWords({ ...timeline, actualsTo: '2028-12' })).toBe('Actuals to Dec 2028, no forecast left');
  expect(actualsWords(withoutActuals(timeline))).toBeNull();
});

it('a document with a month outside its timeline is refused', () => {
  const document = { casewright: 1, name: 'Hub', lines: [], timeline: { ...timeline, actualsTo: '2029-01' } };
  const parsed = parseCaseDocument(document);
  const made = parsed.ok ? recordsFromDocument(parsed.value, () => 'id', new Map()) : parsed;
  expect(made).toMatchObject({ ok: false, error: { message: expect.stringContaining('outside the timeline') } });
});
