import { beforeEach, describe, expect, test } from 'vitest';
import type { HistoryEntry } from '#shared/changes/history.ts';
import type { Product } from '#shared/model/product.ts';
import { contentOf } from '#renderer/lib/content.ts';
import { applyKept, emptyRecords, takeEntry, takeEvent, useWorkspace } from '#renderer/lib/workspace-store.ts';

const product = (name: string, id = '00000000-0000-4000-8000-000000000001'): Product => ({
  type: 'product',
  id,
  position: 1,
  name,
  line: null,
  stage: null,
  owner: null,
  description: null,
  segments: [],
  channels: [],
});

const entry = (sequence: number, change: Partial<HistoryEntry['change']>): HistoryEntry => ({
  id: `00000000-0000-4000-8000-00000000010${sequence}`,
  sequence,
  time: '2026-11-23T09:00:00.000Z',
  author: 'Petra Lang',
  command: 'product.add',
  label: 'Product added',
  note: null,
  kind: 'edit',
  targetId: null,
  change: { added: [], updated: [], removed: [], ...change },
});

const names = (): string[] =>
  [...useWorkspace.getState().records.values()].map((record) => ('name' in record ? record.name : ''));

beforeEach(() => useWorkspace.setState({ load: 'ready', records: emptyRecords, sequence: 0, status: null }));

describe('the cache of the workspace', () => {
  test('takes an entry once, whether it comes with the answer or as an event first', () => {
    const added = entry(1, { added: [product('Home Hub')] });
    applyKept({ entry: added });
    expect(names()).toEqual(['Home Hub']);
    const before = useWorkspace.getState().records;
    expect(takeEntry(added)).toBe('known');
    expect(useWorkspace.getState().records).toBe(before);
  });

  test('never goes back to an older value when an event is late', () => {
    takeEntry(entry(1, { added: [product('One')] }));
    takeEntry(entry(2, { updated: [{ from: product('One'), to: product('Two') }] }));
    expect(takeEntry(entry(1, { added: [product('One')] }))).toBe('known');
    expect(names()).toEqual(['Two']);
  });

  test('a missed entry asks for everything again, and changes nothing meanwhile', () => {
    takeEntry(entry(1, { added: [product('One')] }));
    const status = null;
    const event = { type: 'changed', entry: entry(3, { removed: [product('One')] }), status } as unknown as Parameters<
      typeof takeEvent
    >[0];
    expect(takeEvent(event)).toBe(true);
    expect(names()).toEqual(['One']);
  });

  test('an answer that came before the event of an earlier edit waits for the stream', () => {
    applyKept({ entry: entry(2, { added: [product('Second')] }) });
    expect(names()).toEqual([]);
  });

  test('answers that are no edits are left alone', () => {
    for (const answer of [null, 7, 'text', {}, { entry: null }]) applyKept(answer);
    expect(useWorkspace.getState().sequence).toBe(0);
  });

  test('a closed workspace leaves nothing behind', () => {
    takeEntry(entry(1, { added: [product('One')] }));
    takeEvent({ type: 'status', status: null });
    expect(useWorkspace.getState()).toMatchObject({ status: null, sequence: 0 });
    expect(names()).toEqual([]);
  });
});

test('the content of a case is the same object until something of that case changes', () => {
  const caseId = '00000000-0000-4000-8000-000000000002';
  takeEntry(
    entry(1, {
      added: [
        {
          type: 'case',
          id: caseId,
          position: 1,
          name: 'A case',
          description: null,
          status: null,
          currency: 'EUR',
          timeline: { start: '2027-01', grain: 'month', periods: 12 },
          dimensions: null,
          conventions: null,
          results: [],
          productIds: [],
        },
      ],
    }),
  );
  const before = contentOf(useWorkspace.getState().records, caseId);
  takeEntry(entry(2, { added: [product('Elsewhere')] }));
  expect(contentOf(useWorkspace.getState().records, caseId)).toBe(before);
  const found = before?.case;
  if (!found) throw new Error('The case is not there.');
  takeEntry(entry(3, { updated: [{ from: found, to: { ...found, name: 'Renamed' } }] }));
  const after = contentOf(useWorkspace.getState().records, caseId);
  expect(after).not.toBe(before);
  expect(after?.case.name).toBe('Renamed');
  expect(after?.lines).toBe(before.lines);
});
