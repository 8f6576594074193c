import { bucketsOf, firstMonthOf, monthLabel, periodLabel } from '#shared/kernel/period.ts';
import { actualMark, actualPeriods } from '#shared/model/actuals.ts';
import { moneyAxis } from '../axis.ts';
import { compactMoney, fixed } from '../format.ts';
import { isSeries, labelOf, type Context, type Lane } from '../context.ts';
import type { Block, LineChart, Row, Section, Table } from '../report.ts';
import { actualityColumn, actualityText, firstDay } from './periods.ts';

/** More lines than this cannot be told apart; the CSV has them all. */
const shownLanes = 6;

/** The cash curve with the two points that everybody asks for: how deep, and when it is back. */
export function cashSection(context: Context): Section | null {
  const blocks: Block[] = [];
  const name = context.roles.cashToDate;
  if (name !== null && isSeries(context, name))
    blocks.push(cashChart(context, name, context.lanes.slice(0, shownLanes)));
  const years = yearlyChart(context);
  if (years) blocks.push(years);
  return blocks.length === 0 ? null : { id: 'cash', title: 'Cash over time', startsPage: false, blocks };
}

/** The curve of some lanes; the marks are those of the base. */
export function cashChart(context: Context, name: string, lanes: readonly Lane[], compact = false): LineChart {
  const { timeline } = context.content.case;
  const base = [...context.evaluation.series(name, 0)];
  const money = (value: number): string => compactMoney(value, context.currency);
  const lowest = base.reduce((least, value, index) => (value < (base[least] ?? Infinity) ? index : least), 0);
  const depth = base[lowest] ?? 0;
  const lastBelow = base.findLastIndex((value) => value < 0);
  const back = lastBelow >= 0 && lastBelow < base.length - 1 ? lastBelow + 1 : -1;
  const grain = timeline.grain;
  const marks = [
    ...(depth < 0
      ? [{ at: lowest, value: depth, label: `lowest ${money(depth)}, ${periodLabel(timeline, lowest)}` }]
      : []),
    ...(back > 0 ? [{ at: back, value: base[back] ?? 0, label: `back above zero in ${grain} ${back + 1}` }] : []),
  ];
  const left = lanes.length > 1 ? context.lanes.length - lanes.length : 0;
  const actual = actualPeriods(timeline);
  const happened =
    actual === 0 ? '' : ` What is actual is shaded: to ${monthLabel(firstMonthOf(timeline, actual) - 1)}.`;
  const others = left > 0 ? ` ${left} more scenarios are in the CSV of the cash curve.` : '';
  const all = lanes.map((lane) => [...context.evaluation.series(name, lane.index)]);
  return {
    kind: 'chart',
    chart: 'line',
    compact,
    title: `${labelOf(context, name)}, ${lanes.length > 1 ? 'base and scenarios' : 'base'}`,
    caption: `Running total of cash at the end of each ${grain}, ${monthLabel(firstMonthOf(timeline, 0))} to ${monthLabel(firstMonthOf(timeline, timeline.periods) - 1)}.${happened}${others}`,
    alt: `Line of ${labelOf(context, name)}: ${marks.map((mark) => mark.label).join('; ')}; ${money(base.at(-1) ?? 0)} at the end.${happened}`,
    axis: moneyAxis(all.flat(), context.currency),
    series: lanes.map((lane, index) => ({
      label: lane.name,
      values: all[index] ?? [],
      main: lane.index === 0,
    })),
    spans: bucketsOf(timeline, 'year').map(({ label, from, to }) => ({ label, from, to })),
    actual,
    marks,
  };
}

function yearlyChart(context: Context): Block | null {
  const { roles, evaluation } = context;
  const { timeline } = context.content.case;
  const names = [roles.revenue, roles.operatingProfit, roles.cashFlow].filter(
    (name): name is string => name !== null && isSeries(context, name),
  );
  const buckets = bucketsOf(timeline, 'year');
  if (names.length === 0 || buckets.length > 12) return null;
  const series = names.map((name) => {
    const values = evaluation.series(name, 0);
    return {
      label: labelOf(context, name),
      values: buckets.map(({ from, to }) => values.subarray(from, to).reduce((a, b) => a + b, 0)),
    };
  });
  const groupMarks = buckets.map(({ from, to }) => actualMark(timeline, from, to));
  const named = buckets.map(({ label }, index) => [label, groupMarks[index] ?? ''].filter(Boolean).join(' '));
  const axis = moneyAxis(
    series.flatMap((one) => one.values),
    context.currency,
  );
  return {
    kind: 'chart',
    chart: 'columns',
    title: `${listed(names.map((name) => labelOf(context, name)))} by year, base`,
    caption: 'Sums over the periods of each year. The yearly figures follow as a table.',
    alt: series
      .map(
        (one) =>
          `${one.label}: ${one.values.map((value, index) => `${named[index] ?? ''} ${fixed(value / axis.divide, 1)}`).join(', ')} ${axis.unit}.`,
      )
      .join(' '),
    axis,
    groups: buckets.map((bucket) => bucket.label),
    groupMarks,
    series,
  };
}

/** The curve as data: a row a period, a column a lane. */
export function cashData(context: Context): Table | null {
  const name = context.roles.cashToDate;
  if (name === null || !isSeries(context, name)) return null;
  const { timeline } = context.content.case;
  const actuality = actualityText(context);
  const series = context.lanes.map((lane) => context.evaluation.series(name, lane.index));
  return {
    kind: 'table',
    id: 'cash-curve',
    caption: labelOf(context, name),
    columns: [
      { label: 'Period', align: 'left', weight: 1 },
      { label: 'Starts', align: 'left', weight: 1 },
      ...(actuality === null ? [] : [actualityColumn]),
      ...context.lanes.map((lane) => ({
        label: lane.name,
        unit: context.currency,
        align: 'right' as const,
        weight: 1,
      })),
    ],
    rows: Array.from({ length: timeline.periods }, (_, period): Row => ({
      kind: 'row',
      emphasis: false,
      cells: [
        { text: periodLabel(timeline, period) },
        { text: firstDay(firstMonthOf(timeline, period)) },
        ...(actuality === null ? [] : [{ text: actuality(period, period + 1) }]),
        ...series.map((values) => ({ text: '', data: values[period] ?? null })),
      ],
    })),
  };
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
