import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paginate, type LaidRow, type TablePage } from '#electron/writers/pdf/table-layout.ts';

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
const height = (page: TablePage): number =>
  page.rows.reduce((sum, one) => sum + one.height, page.continued?.height ?? 0);

it('puts every row on one page, in order, within the page; no page but the last ends with a group title', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 120, max: full }), (all, first) => {
      const pages = paginate(all, first, full);
      expect(pages.flatMap((page) => page.rows)).toEqual(all);
      pages.forEach((page, index) => {
        // A row taken over so that the last page holds two may need its group title with it.
        const most = index === 0 ? first : full;
        expect(height(page)).toBeLessThanOrEqual(most);
        const next = pages[index + 1];
        if (next && page.rows.some((one) => one.kind === 'row')) expect(page.rows.at(-1)?.kind).toBe('row');
        // The title over the first row is the last one before it.
        const before = all.slice(0, all.indexOf(page.rows[0]!)).findLast((one) => one.kind === 'group');
        if (index > 0) expect(page.continued).toBe(page.rows[0]?.kind === 'group' ? null : (before ?? null));
      });
    }),
  );
});

it('never leaves one row alone on the last page', () => {
  const simple = (count: number): LaidRow[] =>
    Array.from({ length: count }, () => ({ kind: 'row', emphasis: false, cells: [], height: 20 }));
  for (let count = 1; count < 100; count++) {
    const last = paginate(simple(count), 200, full).at(-1)?.rows ?? [];
    if (count > 10) expect(last.length, `${count} rows`).toBeGreaterThan(1);
  }
});
