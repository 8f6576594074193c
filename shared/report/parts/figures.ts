import { aggregateRule, aggregateSeries } from '#shared/engine/index.ts';
import { bucketsOf, firstMonthOf, type Bucket } from '#shared/kernel/period.ts';
import { actualMark } from '#shared/model/actuals.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import { absent, inTable, tableUnit } from '../format.ts';
import { isSeries, type Context } from '../context.ts';
import type { Column, Row, Section, Table } from '../report.ts';
import { firstDay } from './periods.ts';

const yearsAcross = 6;
const noSection = 'Other lines';

/** Lines in their order, in runs of the same section. */
export function bySection(
  lines: readonly Line[],
): readonly { readonly section: string; readonly lines: readonly Line[] }[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const section = line.section ?? noSection;
    groups.set(section, [...(groups.get(section) ?? []), line]);
  }
  return [...groups].map(([section, grouped]) => ({ section, lines: grouped }));
}

type YearValues = { readonly values: readonly number[]; readonly total: number | null };

/** A line by year, and its sum where a sum means something. */
export function yearValues(context: Context, line: Line, buckets: readonly Bucket[], lane = 0): YearValues {
  const rule = aggregateRule(line, context.evaluation, lane);
  const series = context.evaluation.series(line.name, lane);
  const whole = [{ label: 'total', from: 0, to: series.length }];
  return {
    values: [...aggregateSeries(series, buckets, rule)],
    total: rule === 'sum' ? (aggregateSeries(series, whole, 'sum')[0] ?? null) : null,
  };
}

export function figuresSection(context: Context): Section {
  const lines = context.content.lines.filter((line) => isSeries(context, line.name));
  const buckets = bucketsOf(context.model.timeline, 'year');
  const chunks: (readonly Bucket[])[] = [];
  for (let start = 0; start < buckets.length; start += yearsAcross)
    chunks.push(buckets.slice(start, start + yearsAcross));
  const rule =
    'Flows are summed over the year, stocks stand at its end, prices and rates are averaged. The base, without any scenario.';
  return {
    id: 'figures',
    title: 'Yearly figures',
    startsPage: false,
    blocks:
      lines.length === 0
        ? [{ kind: 'paragraph', runs: [{ text: 'No line of this case changes over time.' }] }]
        : [
            { kind: 'paragraph', quiet: true, runs: [{ text: rule }] },
            ...chunks.map((chunk, index) =>
              printed(context, lines, buckets, chunk, index === chunks.length - 1, index),
            ),
          ],
  };
}

function printed(
  context: Context,
  lines: readonly Line[],
  buckets: readonly Bucket[],
  chunk: readonly Bucket[],
  withTotal: boolean,
  index: number,
): Table {
  const { currency } = context;
  const from = buckets.indexOf(chunk[0] ?? { label: '', from: 0, to: 0 });
  return {
    kind: 'table',
    id: 'yearly-figures',
    caption: index === 0 ? 'Model by year' : 'Model by year, continued',
    printOnly: true,
    dense: true,
    columns: [
      { label: 'Line', align: 'left', weight: 5 },
      { label: 'Unit', align: 'left', weight: 1.3 },
      ...chunk.map((bucket): Column => ({
        label: bucket.label,
        mark: actualMark(context.content.case.timeline, bucket.from, bucket.to),
        align: 'right',
        weight: 1.6,
      })),
      ...(withTotal ? [{ label: 'Total', align: 'right', weight: 1.7 } as const] : []),
    ],
    rows: bySection(lines).flatMap(({ section, lines: grouped }): Row[] => [
      { kind: 'group', text: section },
      ...grouped.map((line): Row => {
        const { values, total } = yearValues(context, line, buckets);
        return {
          kind: 'row',
          emphasis: line.emphasis === true,
          cells: [
            { text: lineLabel(line) },
            { text: tableUnit(line.unit, currency) },
            ...values.slice(from, from + chunk.length).map((value) => ({ text: inTable(value, line.unit, currency) })),
            ...(withTotal ? [{ text: total === null ? '' : inTable(total, line.unit, currency) }] : []),
          ],
        };
      }),
    ]),
  };
}

const nameColumns: readonly Column[] = [
  { label: 'Section', align: 'left', weight: 1 },
  { label: 'Line', align: 'left', weight: 1 },
  { label: 'Name', align: 'left', weight: 1 },
  { label: 'Kind', align: 'left', weight: 1 },
  { label: 'Unit', align: 'left', weight: 1 },
];
const nameCells = (line: Line): { text: string }[] => [
  { text: line.section ?? '' },
  { text: lineLabel(line) },
  { text: line.name },
  { text: line.kind },
  { text: line.unit ?? '' },
];

/** The lines of the case, each followed by its items where it has dimensions. */
function withItems({ content, compilation }: Context): readonly Line[] {
  return content.lines.flatMap((line) => [
    line,
    ...(compilation.lines.get(line.name)?.items ?? []).map(({ name }) => ({
      ...line,
      name,
      label: compilation.lines.get(name)?.label ?? name,
    })),
  ]);
}

/** Full precision, in the unit of the line. */
export function yearlyData(context: Context): Table {
  const buckets = bucketsOf(context.model.timeline, 'year');
  return {
    kind: 'table',
    id: 'yearly-figures',
    caption: 'Model by year',
    columns: [
      ...nameColumns,
      ...buckets.map((bucket): Column => ({ label: bucket.label, align: 'right', weight: 1 })),
      { label: 'Total', align: 'right', weight: 1 },
    ],
    rows: withItems(context)
      .filter((line) => isSeries(context, line.name))
      .map((line): Row => {
        const { values, total } = yearValues(context, line, buckets);
        return {
          kind: 'row',
          emphasis: false,
          cells: [...nameCells(line), ...[...values, total].map((data) => ({ text: '', data }))],
        };
      }),
  };
}

/** Every line at the model's own grain; a line that is one number stands in the first column alone. */
export function periodData(context: Context): Table {
  const { timeline } = context.model;
  return {
    kind: 'table',
    id: 'all-periods',
    caption: 'Model by period',
    columns: [
      ...nameColumns,
      ...Array.from({ length: timeline.periods }, (_, period): Column => ({
        label: firstDay(firstMonthOf(timeline, period)),
        align: 'right',
        weight: 1,
      })),
    ],
    rows: withItems(context).map((line): Row => {
      const values = isSeries(context, line.name)
        ? [...context.evaluation.series(line.name, 0)]
        : [context.evaluation.scalar(line.name, 0)];
      return {
        kind: 'row',
        emphasis: false,
        cells: [
          ...nameCells(line),
          ...Array.from({ length: timeline.periods }, (_, period) => {
            const value = values[period];
            return { text: absent, data: value !== undefined && Number.isFinite(value) ? value : null };
          }),
        ],
      };
    }),
  };
}
