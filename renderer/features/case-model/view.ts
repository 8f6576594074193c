import { bucketsOf, type Bucket, type Grain, type Timeline } from '#shared/kernel/period.ts';
import type { Line } from '#shared/model/line.ts';

/** One row of the model as the page orders them: a section that folds, or a line. */
export type ModelRow =
  | {
      readonly kind: 'section';
      readonly key: string;
      readonly title: string;
      readonly lines: number;
      readonly open: boolean;
    }
  | { readonly kind: 'line'; readonly line: Line };

export const noSection = 'Other lines';

/** Lines in their order; a heading wherever the section changes. A case without sections has no headings. */
export function modelRows(lines: readonly Line[], folded: ReadonlySet<string>): readonly ModelRow[] {
  if (lines.every((line) => line.section === null)) return lines.map((line) => ({ kind: 'line', line }));
  const rows: ModelRow[] = [];
  let section: string | null | undefined;
  let open = true;
  for (const line of lines) {
    if (line.section !== section) {
      section = line.section;
      const key = `${section ?? ''}@${line.id}`;
      open = !folded.has(key);
      rows.push({ kind: 'section', key, title: section ?? noSection, lines: 0, open });
    }
    const heading = rows.findLastIndex((row) => row.kind === 'section');
    const current = rows[heading];
    if (current?.kind === 'section') rows[heading] = { ...current, lines: current.lines + 1 };
    if (open) rows.push({ kind: 'line', line });
  }
  return rows;
}

export type PeriodView = { readonly grain: Grain; readonly buckets: readonly Bucket[]; readonly byPeriod: boolean };

export function periodView(timeline: Timeline, grain: Grain): PeriodView {
  const buckets = bucketsOf(timeline, grain);
  return { grain, buckets, byPeriod: buckets.length === timeline.periods };
}

/** The grains worth offering: not finer than the case's own, and none that shows a single column twice. */
export function grainsOf(timeline: Timeline): readonly Grain[] {
  const all: readonly Grain[] = ['month', 'quarter', 'year'];
  return all.slice(all.indexOf(timeline.grain));
}

export const grainWords: Readonly<Record<Grain, { one: string; many: string; title: string }>> = {
  month: { one: 'month', many: 'months', title: 'Month' },
  quarter: { one: 'quarter', many: 'quarters', title: 'Quarter' },
  year: { one: 'year', many: 'years', title: 'Year' },
};
