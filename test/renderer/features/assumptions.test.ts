import { describe, expect, test } from 'vitest';
import { csvOf } from '#renderer/charts/export/csv.ts';
import {
  finds,
  firstOrder,
  isOwned,
  ledgerOf,
  matches,
  nextOrder,
  sorted,
  type Order,
} from '#renderer/features/case-assumptions/ledger.ts';
import { ledgerTable } from '#renderer/features/case-assumptions/ledger-table.ts';
import { distributionPicture } from '#renderer/lib/case/distribution-picture.ts';
import { caseContent } from '#shared/model/case-content.ts';
import type { Distribution } from '#shared/model/distribution.ts';
import { compileModel, tornado } from '#shared/engine/index.ts';
import { modelOf } from '#shared/model/model.ts';
import { sampleDocument, workspaceOf } from '../../report/sample.ts';

const { records, caseId } = workspaceOf(sampleDocument());
const content = caseContent(records, caseId);
if (!content) throw new Error('the sample has no case');
const bars = tornado(compileModel(modelOf(content)), 'npv');
const rows = ledgerOf(content, bars, null, '2027-02-01');
const names = (order: Order): readonly string[] => sorted(rows, order).map(({ line }) => line.name);

describe('the order of the ledger', () => {
  test('is by value at stake times weakness of evidence at first', () => {
    const priorities = sorted(rows, firstOrder).flatMap(({ priority }) => priority ?? []);
    expect(priorities.length).toBeGreaterThan(5);
    expect(priorities).toEqual([...priorities].sort((a, b) => b - a));
  });

  test('turns round when a heading is pressed again; what has no value there stays at the end', () => {
    const once = nextOrder(firstOrder, 'stake');
    const twice = nextOrder(once, 'stake');
    expect([once.direction, twice.direction]).toEqual(['descending', 'ascending']);
    const [down, up] = [names(once), names(twice)];
    const staked = rows.filter(({ stake }) => stake !== null).length;
    expect(up.slice(0, staked)).toEqual(down.slice(0, staked).reverse());
    expect(up.slice(staked)).toEqual(down.slice(staked));
  });

  test('can be that of the model', () => {
    const inputs = content.lines.filter(({ kind }) => kind === 'input').map(({ name }) => name);
    expect(names({ by: 'place', direction: 'ascending' })).toEqual(inputs);
  });
});

describe('which assumptions are shown', () => {
  test('every word has to be found somewhere in the claim', () => {
    const [row] = rows.filter(({ line }) => line.name === 'launch_price');
    expect(row && finds(row, 'LAUNCH price')).toBe(true);
    expect(row && finds(row, 'launch elephants')).toBe(false);
  });

  test('an overdue review, a missing source and low confidence each need review', () => {
    const needed = rows.filter((row) => matches(row, 'review'));
    for (const filter of ['overdue', 'unsourced', 'low'] as const) {
      const some = rows.filter((row) => matches(row, filter));
      expect(
        some.every((row) => needed.includes(row)),
        filter,
      ).toBe(true);
    }
    expect(rows.some((row) => matches(row, 'overdue'))).toBe(true);
  });

  test('those of nobody and those of one owner', () => {
    const owner = rows.find(({ claim }) => claim?.owner)?.claim?.owner ?? '';
    const own = rows.filter((row) => isOwned(row, { kind: 'one', name: owner }));
    expect(own.length).toBeGreaterThan(0);
    expect(own.every(({ claim }) => claim?.owner === owner)).toBe(true);
    expect(rows.filter((row) => isOwned(row, { kind: 'nobody' })).every(({ claim }) => !claim?.owner)).toBe(true);
  });
});

test('the file has a row for each assumption shown, in full precision, and the units in its heading', () => {
  const headline = content.lines.find(({ name }) => name === 'npv');
  const [first = ''] = csvOf(ledgerTable(rows.slice(0, 3), headline, { p90: 'high' })).split('\r\n');
  expect(first).toContain('P10,P90');
  const other = csvOf(ledgerTable(rows.slice(0, 3), headline, { p90: 'low' }));
  expect(other, 'where P90 is the low end').toContain('P90,P10');
  expect(first).toContain('"At stake, NPV (EUR)"');
  const { rows: cells } = ledgerTable(rows.slice(0, 3), headline, { p90: 'high' });
  expect(cells.map((row) => row[8])).toEqual(rows.slice(0, 3).map(({ stake }) => ({ text: '', value: stake })));
});

describe('the picture of a range', () => {
  test.each<[string, Distribution]>([
    ['uniform', { type: 'uniform', min: 2, max: 4 }],
    ['PERT', { type: 'pert', min: 0, mode: 1, max: 10 }],
    ['lognormal', { type: 'lognormal', median: 1, sigma: 1 }],
    ['a yes or no', { type: 'bernoulli', p: 0.3 }],
  ])('%s: all cases are in its bins, and P10 lies before P90', (_, distribution) => {
    const picture = distributionPicture(distribution, null);
    const sum = (picture?.bins ?? []).reduce((total, share) => total + share, 0);
    expect(sum).toBeCloseTo(120, 6);
    expect(picture?.p10).toBeLessThan(picture?.p90 ?? 0);
  });

  test('a uniform one is flat, and a value outside has no mark', () => {
    const picture = distributionPicture({ type: 'uniform', min: 2, max: 4 }, 9);
    for (const share of picture?.bins ?? []) expect(share).toBeCloseTo(4, 6);
    expect(picture?.at).toBeNull();
    expect(distributionPicture({ type: 'uniform', min: 2, max: 4 }, 3)?.at).toBeCloseTo(0.5, 9);
  });
});
