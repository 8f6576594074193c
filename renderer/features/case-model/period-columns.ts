import type { Bucket, Timeline } from '#shared/kernel/period.ts';
import { actualityOf, actualsWords } from '#shared/model/actuals.ts';
import type { GridColumn } from '#renderer/ui/grid/index.ts';

/** The columns of a view: those that are actual are shaded and say so; a line divides them from what is forecast. */
export function periodColumns(timeline: Timeline, buckets: readonly Bucket[]): readonly GridColumn[] {
  const about = actualsWords(timeline);
  const kinds = buckets.map(({ from, to }) => actualityOf(timeline, from, to));
  return buckets.map(({ label }, index): GridColumn => {
    const column = { key: label, header: label };
    const kind = kinds[index] ?? 'forecast';
    const divided = kind !== 'actual' && kinds[index - 1] === 'actual' ? { divided: true } : {};
    if (about === null || kind === 'forecast') return { ...column, ...divided };
    const words = kind === 'actual' ? 'actual' : 'partly actual';
    const shaded = kind === 'actual' ? { shaded: true } : {};
    return {
      ...column,
      ...divided,
      ...shaded,
      note: words,
      spoken: `${label}, ${words}`,
      title: `${label}: ${words}. ${about}.`,
    };
  });
}
