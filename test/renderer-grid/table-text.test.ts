import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatTable, parseTable } from '#renderer/ui/grid/table-text.ts';

test('rows and cells as spreadsheets copy them, the last break not being a row', () => {
  expect(parseTable('1\t2\r\n3\t4\r\n')).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
  expect(parseTable('a\t\t')).toEqual([['a', '', '']]);
  expect(parseTable('')).toEqual([]);
});

test('a quoted cell may hold breaks, tabs and quotes', () => {
  expect(parseTable('"two\nlines"\t"say ""yes"""\tplain "quotes"')).toEqual([
    ['two\nlines', 'say "yes"', 'plain "quotes"'],
  ]);
});

test('what is copied is pasted again unchanged', () => {
  const cell = fc.string().filter((text) => !text.includes('\r') && !text.startsWith('"'));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 5 }), (rows) => {
      expect(parseTable(formatTable(rows))).toEqual(rows);
    }),
  );
});
