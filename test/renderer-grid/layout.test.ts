import { describe, expect, test } from 'vitest';
import { layoutOf } from '#renderer/ui/grid/use-layout.ts';
import { readWidths } from '#renderer/lib/preferences.ts';

const columns = [
  { key: 'line', header: 'Line', leading: { width: 226, align: 'start' as const } },
  { key: 'unit', header: 'Unit', leading: { width: 78, align: 'start' as const } },
  ...['2027', '2028', '2029'].map((year) => ({ key: year, header: year })),
];
const layout = (widths: Record<string, number>, width = 1000) => layoutOf(columns, width, [82, 128], widths, 'year');

describe('the widths of columns', () => {
  test('without a choice the values share the room, and the names take what is left', () => {
    expect(layout({}).valueWidth).toBe(128);
    expect(layout({}).leading.map(({ width }) => width)).toEqual([336, 78]);
  });

  test('what a person chose holds, for the names and for all values together', () => {
    const chosen = layout({ line: 180, year: 95 });
    expect(chosen.leading.map(({ width }) => width)).toEqual([180, 78]);
    expect(chosen.valueWidth).toBe(95);
    expect(layout({ month: 95 }).valueWidth).toBe(128);
  });

  test('in a narrow window the names never take all of it', () => {
    expect(layout({ line: 500 }, 400).leading[0]?.width).toBe(168);
  });
});

test('only what is a width is taken from what was kept', () => {
  expect(readWidths('{"line":200,"unit":"wide","year":-4,"month":99999}')).toEqual({ line: 200 });
  expect(readWidths('[1')).toEqual({});
  expect(readWidths('null')).toEqual({});
  expect(readWidths(null)).toEqual({});
});
