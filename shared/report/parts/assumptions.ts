import type { Line } from '#shared/model/line.ts';
import { lineLabel } from '#shared/model/line.ts';
import { shortDate } from '../format.ts';
import type { Context } from '../context.ts';
import type { Cell, Row, Section, Table } from '../report.ts';
import { bySection } from './figures.ts';
import { distributionText, valueText } from './values.ts';

/** Every input as a claim: its value and range, where it comes from, who stands for it, until when it holds. */
export function assumptionsSection(context: Context): Section {
  const table = assumptionsTable(context);
  return {
    id: 'assumptions',
    title: 'Assumptions',
    startsPage: false,
    blocks:
      table.rows.length === 0
        ? [{ kind: 'paragraph', runs: [{ text: 'This case has no inputs.' }] }]
        : [
            {
              kind: 'paragraph',
              quiet: true,
              runs: [
                {
                  text: 'Ranges are those that the tornado and a simulation draw from; an input without one is taken as certain. Evidence links and notes are in the CSV of this table.',
                },
              ],
            },
            table,
          ],
  };
}

function assumptionsTable(context: Context): Table {
  const inputs = context.content.lines.filter((line) => line.kind === 'input');
  return {
    kind: 'table',
    id: 'assumptions',
    caption: 'Assumptions by section',
    dense: true,
    columns: [
      { label: 'Section', align: 'left', weight: 1, dataOnly: true },
      { label: 'Assumption', align: 'left', weight: 3.2 },
      { label: 'Name', align: 'left', weight: 1, dataOnly: true },
      { label: 'Value', align: 'right', weight: 1.7 },
      { label: 'Unit', align: 'left', weight: 1, dataOnly: true },
      { label: 'Range', align: 'left', weight: 1, dataOnly: true },
      { label: 'Source', align: 'left', weight: 4.7 },
      { label: 'Owner', align: 'left', weight: 2.7 },
      { label: 'Confidence', align: 'left', weight: 1.65 },
      { label: 'Dated', align: 'left', weight: 1, dataOnly: true },
      { label: 'Review by', align: 'left', weight: 1.9 },
      { label: 'Evidence', align: 'left', weight: 1, dataOnly: true },
      { label: 'Note', align: 'left', weight: 1, dataOnly: true },
    ],
    rows: bySection(inputs).flatMap(({ section, lines }): Row[] => [
      { kind: 'group', text: section },
      ...lines.map((line): Row => ({ kind: 'row', emphasis: false, cells: cellsOf(context, line, section) })),
    ]),
  };
}

function cellsOf(context: Context, line: Line, section: string): Cell[] {
  const claim = context.assumptions.get(line.id);
  const range = line.distribution ? distributionText(line.distribution, line.unit, context.currency) : '';
  const stated = (text: string | null | undefined): Cell => (text ? { text } : { text: 'not stated', data: '' });
  const valueCell: Cell = {
    text: line.value === null ? '' : valueText(line.value, line.unit, context.currency),
    data: typeof line.value === 'number' ? line.value : JSON.stringify(line.value),
  };
  return [
    { text: section },
    { text: lineLabel(line), ...(range ? { detail: range } : {}) },
    { text: line.name },
    valueCell,
    { text: line.unit ?? '' },
    { text: range },
    stated(claim?.source),
    { ...stated(claim?.owner) },
    stated(claim?.confidence),
    { text: claim?.date ?? '' },
    claim?.reviewBy ? { text: shortDate(claim.reviewBy), data: claim.reviewBy } : { text: 'not stated', data: '' },
    { text: claim?.evidence ?? '' },
    { text: [claim?.note, line.note].filter((note) => note).join(' ') },
  ];
}
