import { periodLabel } from '#shared/kernel/period.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import { rolesOf } from '#shared/report/roles.ts';
import { formatNumber } from './format.ts';

/** What a figure says: `€3.78 m`, `month 52`, `never` for a case that does not pay back; not of one that is `wrong`. */
export function sayFigure(figure: HeadlineFigure, value: number | null | undefined, wrong = false): string {
  if (figure.short !== paysBack) return formatNumber(value, figure.unit, { compact: true });
  if (value === null) return wrong ? '–' : 'never';
  return value !== undefined && Number.isFinite(value)
    ? sayPeriod(value, figure.unit ?? 'period')
    : formatNumber(value, null);
}

/** The period in which a time falls that is counted from the start: `month 52`, `year 5`. */
export function sayPeriod(value: number, unit: string): string {
  return `${unit} ${formatNumber(Math.ceil(value), null)}`;
}

const paysBack = 'Pays back in';

export type HeadlineFigure = {
  readonly line: string;
  readonly label: string;
  readonly unit: string | null;
  readonly short: string;
};

/** What stands first about a case: its headline result, the figures beside it, and the line of its cash curve. */
export type Headline = {
  readonly main: HeadlineFigure | null;
  readonly beside: readonly HeadlineFigure[];
  readonly cash: string | null;
};

export function headlineOf(content: CaseContent): Headline {
  const roles = rolesOf(content.lines, content.case.currency ?? 'EUR');
  const byId = new Map(content.lines.map((line) => [line.id, line]));
  const results = content.case.results.flatMap((id) => byId.get(id) ?? []);
  const figure = (line: Line | undefined, short?: string): HeadlineFigure[] =>
    line ? [{ line: line.name, label: lineLabel(line), unit: line.unit, short: short ?? lineLabel(line) }] : [];
  const named = (name: string | null, short: string): HeadlineFigure[] =>
    figure(
      results.find((line) => line.name === name),
      short,
    );
  const main = figure(results[0])[0] ?? null;
  const usual = [
    ...named(roles.payback, paysBack),
    ...named(roles.rateOfReturn, 'IRR'),
    ...named(roles.peakCash, 'Peak cash need'),
  ];
  const others = results.slice(1, 4).flatMap((line) => figure(line));
  const beside = (usual.length > 0 ? usual : others).filter(({ line }) => line !== main?.line);
  return { main, beside, cash: roles.cashToDate };
}

/** `Jan 2027 to Dec 2031, 60 months`. */
export function describeTimeline({ timeline }: CaseContent['case']): string {
  const grain = `${timeline.grain}${timeline.periods === 1 ? '' : 's'}`;
  return `${periodLabel(timeline, 0)} to ${periodLabel(timeline, timeline.periods - 1)}, ${timeline.periods} ${grain}`;
}
