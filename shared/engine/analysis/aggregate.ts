import type { Bucket } from '../../kernel/period.ts';
import type { Aggregate } from '../../model/line.ts';
import { suggestedRule } from '../compile/suggested-rule.ts';
import type { Evaluation } from '../evaluate/evaluate.ts';

/** How periods become one number; `weights` holds the weight of every period of the timeline. */
export type AggregateRule = 'sum' | 'first' | 'last' | 'mean' | { readonly weights: Float64Array };

/** What the rule of a line is read from. */
export type AggregatedLine = {
  readonly name: string;
  readonly unit: string | null;
  readonly aggregate: Aggregate | null;
};

/**
 * A series in coarser columns: years from months.
 *
 * - Shapes: one value a period in, one value a bucket out. A weighted mean of weights that add up to zero is the
 *   plain mean.
 * - Example: [1, 2, 3, 4] over two buckets of two: sum 3, 7; first 1, 3; last 2, 4; mean 1.5, 3.5.
 */
export function aggregateSeries(
  values: Float64Array,
  buckets: readonly Pick<Bucket, 'from' | 'to'>[],
  rule: AggregateRule,
): Float64Array {
  return Float64Array.from(buckets, (bucket) => aggregateRange(values, bucket.from, bucket.to, rule));
}

/** The periods `[from, to)` as one number. */
export function aggregateRange(values: Float64Array, from: number, to: number, rule: AggregateRule): number {
  if (to <= from) return NaN;
  if (rule === 'last') return values[to - 1] ?? NaN;
  if (rule === 'first') return values[from] ?? NaN;
  const weightAt = (index: number): number => (typeof rule === 'object' ? (rule.weights[index] ?? NaN) : 1);
  let sum = 0;
  let weight = 0;
  for (let index = from; index < to; index++) {
    sum += (values[index] ?? NaN) * weightAt(index);
    weight += weightAt(index);
  }
  if (rule === 'sum') return sum;
  return weight === 0 ? aggregateRange(values, from, to, 'mean') : sum / weight;
}

/**
 * The rule of a line: its own, or what its unit suggests. Shares, rates, prices and plain numbers are averaged;
 * money and quantities are added up. A line with one number keeps it.
 * Example: `EUR/unit` gives `mean`, `EUR` gives `sum`.
 */
export function aggregateRule(line: AggregatedLine, evaluation: Evaluation, lane = 0): AggregateRule {
  if (evaluation.shape(line.name) === 'scalar') return 'mean';
  if (line.aggregate === null) return suggestedRule(line.unit);
  return typeof line.aggregate === 'string'
    ? line.aggregate
    : { weights: evaluation.series(line.aggregate.weighted, lane) };
}
