import type { Bucket } from '#shared/kernel/period.ts';
import { aggregateSeries } from '#shared/engine/analysis/aggregate.ts';
import type { CaseResults, LineFacts } from '#renderer/lib/engine/index.ts';

/** The values of a line in the columns of a view; a scalar gives one. */
export function columnsOf(
  facts: LineFacts | undefined,
  values: Float64Array,
  buckets: readonly Bucket[],
  byPeriod: boolean,
  live: CaseResults['live'],
): Float64Array {
  if (byPeriod || facts?.shape !== 'series') return values;
  const rule = facts.rule;
  return aggregateSeries(values, buckets, typeof rule === 'string' ? rule : { weights: live(rule.weighted).values });
}
