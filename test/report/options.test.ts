import { expect, it } from 'vitest';
import type { CaseDocument } from '#shared/model/document/index.ts';
import { dataTables, type Table } from '#shared/report/index.ts';
import { reportOf, tinyDocument } from './sample.ts';

// 100 a year for three years at 10 % less 150: 98.685… as planned; half the flow 0 less, that is −25.657….
const annuity = 1 / 1.1 + 1 / 1.1 ** 2 + 1 / 1.1 ** 3;
const chosen: CaseDocument = { ...tinyDocument, options: [{ name: 'Half', values: { flow: [50, 50, 50] } }] };
const tableOf = (document: CaseDocument, id: string): Table | undefined =>
  dataTables(reportOf(document)).find((table) => table.id === id);
const cellsOf = (table: Table | undefined) =>
  table?.rows.flatMap((row) =>
    row.kind === 'row' ? [row.cells.map(({ text, data }) => (data === undefined ? text : data))] : [],
  );

it('options stand side by side with what each adds to doing nothing, which is worth nothing here', () => {
  const rows = cellsOf(tableOf(chosen, 'option-results')) ?? [];
  expect(rows.map(([option]) => option)).toEqual(['As planned', 'Half', 'Do nothing']);
  expect(rows.map((row) => row[4])).toEqual([
    expect.closeTo(100 * annuity - 150, 9),
    expect.closeTo(50 * annuity - 150, 9),
    0,
  ]);
  expect(rows.map((row) => row[5])).toEqual(rows.map((row) => row[4]));
  expect(cellsOf(tableOf(chosen, 'option-values'))?.map(([option, , name]) => [option, name])).toEqual([
    ['Half', 'flow'],
  ]);
});

it('doing nothing that earns something is taken off each', () => {
  const rows = cellsOf(tableOf({ ...chosen, doNothing: { flow: [60, 60, 60] } }, 'option-results')) ?? [];
  expect(rows.map((row) => row[5])).toEqual([expect.closeTo(40 * annuity, 9), expect.closeTo(-10 * annuity, 9), 0]);
});

it('a case without options says nothing of them', () => {
  expect(reportOf(tinyDocument).sections.map(({ id }) => id)).not.toContain('options');
  expect(tableOf(tinyDocument, 'option-results')).toBeUndefined();
});
