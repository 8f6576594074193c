import { bucketsOf, firstMonthOf, monthText } from '#shared/kernel/period.ts';
import { actualityOf, actualsWords } from '#shared/model/actuals.ts';
import type { Context } from '../context.ts';
import type { Column, Row, Table } from '../report.ts';

/** The head of a column that says of each period what its numbers are. */
const head = 'Actual or forecast';
const words = { actual: 'actual', partly: 'partly actual', forecast: 'forecast' } as const;

/** What the numbers of some periods are; null where all is forecast, which needs no saying. */
export function actualityText({ content }: Context): ((from: number, to: number) => string) | null {
  const { timeline } = content.case;
  return actualsWords(timeline) === null ? null : (from, to) => words[actualityOf(timeline, from, to)];
}

export const actualityColumn: Column = { label: head, align: 'left', weight: 1 };

/**
 * What each column of the data by period and by year stands for. It is a table of its own, because their heads must
 * read back as the dates and years that they are.
 */
export function periodsData(context: Context): Table | null {
  const { timeline } = context.content.case;
  const text = actualityText(context);
  if (text === null) return null;
  const grains = timeline.grain === 'year' ? (['year'] as const) : (['year', timeline.grain] as const);
  return {
    kind: 'table',
    id: 'periods',
    caption: 'Actual or forecast',
    columns: [
      { label: 'Grain', align: 'left', weight: 1 },
      { label: 'Period', align: 'left', weight: 1 },
      { label: 'Starts', align: 'left', weight: 1 },
      actualityColumn,
    ],
    rows: grains.flatMap((grain) =>
      bucketsOf(timeline, grain).map(({ label, from, to }): Row => ({
        kind: 'row',
        emphasis: false,
        cells: [
          { text: grain },
          { text: label },
          { text: firstDay(firstMonthOf(timeline, from)) },
          { text: text(from, to) },
        ],
      })),
    ),
  };
}

export function firstDay(month: number): string {
  return `${monthText(month)}-01`;
}
