import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paginate, type LaidRow } from '#electron/writers/pdf/table-layout.ts';

const row = fc.record({
  kind: fc.constant('row' as const),
  emphasis: fc.boolean(),
  cells: fc.constant([]),
  height: fc.integer({ min: 10, max: 60 }),
});
const group = fc.record({
  kind: fc.constant('group' as const),
  lines: fc.constant([]),
  height: fc.integer({ min: 15, max: 25 }),
});
const rows: fc.Arbitrary<LaidRow[]> = fc.array(
  fc.oneof({ weight: 5, arbitrary: row }, { weight: 1, arbitrary: group }),
  { maxLength: 120 },
);
const full = 600;
const height = (page: readonly LaidRow[]): number => page.reduce((sum, one) => sum + one.height, 0);

it('puts every row on one page, in order, within the page; no page but the last ends with a group title', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 120, max: full }), (all, first) => {
      const pages = paginate(all, first, full);
      expect(pages.flat()).toEqual(all);
      pages.forEach((page, index) => {
        // A row taken over so that the last page holds two may need its group title with it.
        const most = index === 0 ? first : full;
        expect(height(page)).toBeLessThanOrEqual(most);
        const next = pages[index + 1];
        if (next && page.length > 0 && page.some((one) => one.kind === 'row')) expect(page.at(-1)?.kind).toBe('row');
      });
    }),
  );
});

it('never leaves one row alone on the last page', () => {
  const simple = (count: number): LaidRow[] =>
    Array.from({ length: count }, () => ({ kind: 'row', emphasis: false, cells: [], height: 20 }));
  for (let count = 1; count < 100; count++) {
    const last = paginate(simple(count), 200, full).at(-1) ?? [];
    if (count > 10) expect(last.length, `${count} rows`).toBeGreaterThan(1);
  }
});
