import { describe, expect, test } from 'vitest';
import type { Line } from '#shared/model/line.ts';
import type { LineFacts } from '#renderer/lib/engine/index.ts';
import { lineEdits, planFillRight, planPaste, withValue, type Planned } from '#renderer/features/case-model/edits.ts';
import { modelRows, periodView } from '#renderer/features/case-model/view.ts';
import { parseTable, type CopiedCell } from '#renderer/ui/grid/index.ts';

const timeline = { start: '2027-01', grain: 'month', periods: 12 } as const;
let made = 0;
function line(name: string, fields: Partial<Line>): Line {
  const common = { label: null, unit: null, section: 'One', dimensions: null, aggregate: null, distribution: null };
  const rest = { emphasis: null, note: null, formula: null, value: null, kind: 'input' as const };
  const id = `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`;
  return { type: 'line', id, caseId: id, position: made, name, ...common, ...rest, ...fields };
}
const price = line('price', { value: 49 });
const discount = line('discount', { value: 0.08, unit: '%' });
const units = line('units', { value: Array.from({ length: 12 }, (_, index) => index) });
const revenue = line('revenue', { kind: 'formula', formula: 'units * price', section: 'Two' });
const fee = line('fee', { value: 7, section: 'Two' });

// One, price, discount, units, Two, revenue, fee
const rows = modelRows([price, discount, units, revenue, fee], new Set(), new Map());
const months = { rows, view: periodView(timeline, 'month'), grain: 'month', firstValue: 3 } as const;
const years = { ...months, view: periodView(timeline, 'year') };
const cell = (row: number, column = 3) => ({ top: row, bottom: row, left: column, right: column });
/** As a program that puts only text on the clipboard copies it. */
const copied = (text: string): readonly (readonly CopiedCell[])[] =>
  parseTable(text).map((row) => row.map((shown) => ({ text: shown, held: null })));
const valuesOf = (planned: Planned) =>
  planned.ok ? planned.edits.map(({ line: { name }, value }) => [name, value]) : planned.why;

describe('pasting', () => {
  test('one number into one input, in the way the clipboard writes it', () => {
    expect(valuesOf(planPaste(copied('€ 44,50'), cell(1), months, '.'))).toEqual([['price', 44.5]]);
  });

  test('a column goes down the lines; percent is percent with and without its sign', () => {
    expect(valuesOf(planPaste(copied('44\n12%'), cell(1), months, '.'))).toEqual([
      ['price', 44],
      ['discount', 0.12],
    ]);
    expect(valuesOf(planPaste(copied('12'), cell(2), months, '.'))).toEqual([['discount', 0.12]]);
  });

  test('a row goes along the periods of a series', () => {
    const planned = planPaste(copied('100\t200\t300'), cell(3, 5), months, '.');
    expect(valuesOf(planned)).toEqual([['units', [0, 1, 100, 200, 300, 5, 6, 7, 8, 9, 10, 11]]]);
    expect(planned).toMatchObject({ cells: 3 });
  });

  test.each([
    ['12 %', 'EUR', /“12 %” is a percentage, and this counts in €\..* percent sign\. Nothing was changed/],
    ['44\t$49', 'EUR', /“\$49” is in another currency.*row 1, column 2 of .* for “Wage”\. Nothing/],
    ['€12', 'month', /is not in months/],
  ])('%s into %s is refused in words', (text, unit, words) => {
    const wage = line('wage', { unit, value: Array.from({ length: 12 }, () => 1) });
    const place = { ...months, rows: modelRows([wage], new Set(), new Map()) };
    expect(valuesOf(planPaste(copied(text), cell(1), place, '.'))).toMatch(words);
  });

  test('what a sheet holds in full counts before what it shows rounded; a share stays a share', () => {
    const [full, share] = [0.1 + 0.2, 1 / 3];
    const block = [[{ text: '0.30', held: full }], [{ text: '33.3%', held: share }]];
    expect(valuesOf(planPaste(block, cell(1), months, '.'))).toEqual([
      ['price', full],
      ['discount', share],
    ]);
  });

  test('one value fills the whole selection', () => {
    const chosen = { top: 3, bottom: 3, left: 3, right: 6 };
    expect(valuesOf(planPaste(copied('5'), chosen, months, '.'))).toEqual([
      ['units', [5, 5, 5, 5, 4, 5, 6, 7, 8, 9, 10, 11]],
    ]);
  });

  test('a block goes around headings; empty cells change nothing', () => {
    const planned = planPaste(copied('9\n\t\n\n'), cell(3, 3), months, '.');
    expect(valuesOf(planned)).toEqual([['units', [9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]]]);
  });

  test.each([
    ['44\nabc', cell(1), months, /“abc” \(row 2, column 1 .*\) is not a number\. Nothing was changed\./],
    ['1', cell(5), months, /“Revenue” is calculated.*Nothing was changed\./],
    ['1\t2', cell(1), months, /“Price” has one value for all columns/],
    ['1\t2\t3', cell(3, 13), months, /wider than the 12 columns/],
    ['1\n2\n3', cell(6), months, /only 1 lines are left/],
    ['5', cell(3), years, /Switch the view to months/],
    ['5', cell(1, 0), months, /value columns/],
    ['', cell(1), months, /nothing to paste/],
  ])('%j is refused as a whole', (text, block, place, why) => {
    expect(valuesOf(planPaste(copied(text), block, place, '.'))).toMatch(why);
  });
});

describe('filling right', () => {
  test('the first chosen period goes to the last chosen one, or to the end', () => {
    const chosen = { top: 3, bottom: 3, left: 5, right: 7 };
    expect(valuesOf(planFillRight(chosen, months))).toEqual([['units', [0, 1, 2, 2, 2, 5, 6, 7, 8, 9, 10, 11]]]);
    expect(valuesOf(planFillRight(cell(3, 13), months))).toEqual([['units', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10]]]);
  });

  test('an input of one value has nothing to fill, a formula is refused', () => {
    expect(valuesOf(planFillRight(cell(1), months))).toMatch(/one value for all columns already/);
    expect(valuesOf(planFillRight(cell(5), months))).toMatch(/is calculated/);
  });
});

test('one period of a series changes alone, and the old series stays as it was', () => {
  expect(withValue(units, months.view.buckets[2], 99)).toEqual([0, 1, 99, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect((units.value as readonly number[])[2]).toBe(2);
});

test('sections fold, and say how many lines they hold', () => {
  const heading = rows[0];
  if (heading?.kind !== 'section') throw new Error('The first row is the heading.');
  const folded = modelRows([price, discount, units, revenue, fee], new Set([heading.key]), new Map());
  expect(folded.map((row) => (row.kind === 'section' ? `${row.title} ${row.lines}` : row.line.name))).toEqual([
    'One 3',
    'Two 2',
    'revenue',
    'fee',
  ]);
});

describe('items of a line with dimensions', () => {
  const share = line('share', {
    dimensions: ['region', 'tier'],
    value: { DE: { Basic: 1, Pro: 2 }, FR: { Basic: 3, Pro: 4 } },
  });
  const items = ['DE', 'FR'].flatMap((place) =>
    ['Basic', 'Pro'].map((tier) => ({ name: `share[${place},${tier}]`, items: [place, tier] })),
  );
  const shareFacts: LineFacts = {
    name: 'share',
    shape: 'scalar',
    broken: false,
    rule: 'mean',
    dependsOn: [],
    usedBy: [],
    items,
    itemOf: null,
  };
  const facts = new Map([['share', shareFacts]]);
  const withItems = modelRows(
    [
      { ...share, section: null },
      { ...fee, section: null },
    ],
    new Set(),
    facts,
  );
  const place = { rows: withItems, view: periodView(timeline, 'month'), grain: 'month', firstValue: 3 } as const;
  const itemsOf = (dimension: string): readonly string[] => (dimension === 'region' ? ['DE', 'FR'] : ['Basic', 'Pro']);

  test('stand below their line, and can be folded away', () => {
    expect(withItems.map((row) => (row.kind === 'line' ? (row.line.label ?? row.line.name) : ''))).toEqual([
      'share',
      'DE, Basic',
      'DE, Pro',
      'FR, Basic',
      'FR, Pro',
      'fee',
    ]);
    expect(modelRows([share], new Set([`closed@${share.id}`]), facts)).toHaveLength(2);
    const [first = { name: '', items: [] }] = items;
    const many = new Map([['share', { ...shareFacts, items: Array.from({ length: 9 }, () => first) }]]);
    expect(modelRows([{ ...share, section: null }], new Set(), many)).toHaveLength(1);
  });

  test('a block pasted over items becomes one value of their line', () => {
    const planned = planPaste(copied('10\n20'), cell(2), place, '.');
    expect(planned.ok && lineEdits(planned.edits, itemsOf)).toEqual([
      { lineId: share.id, value: { DE: { Basic: 1, Pro: 10 }, FR: { Basic: 20, Pro: 4 } } },
    ]);
    expect(valuesOf(planPaste(copied('1'), cell(0), place, '.'))).toMatch(
      /one value for each of its dimension's items/,
    );
  });
});
