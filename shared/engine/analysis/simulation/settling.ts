import type { StopRule } from './options.ts';

/** How far the mean had settled when this many trials were done. */
export type Settling = { readonly trials: number; readonly mean: number; readonly standardError: number };

/**
 * The mean of a result and its standard error after each batch of trials.
 *
 * - How: each batch by itself, then put together (Chan, Golub, LeVeque, 1983), so it does not matter who evaluated
 *   which trial or when.
 * - Errors: NaN until two trials have a value.
 * - Example: 10,000 trials in batches of 500 give 20 entries; the last one is the mean of all.
 */
export function settlingOf(values: Float64Array, batch: number): readonly Settling[] {
  const entries: Settling[] = [];
  let [count, mean, squares] = [0, 0, 0];
  for (let from = 0; from < values.length; from += batch) {
    const to = Math.min(values.length, from + batch);
    let [known, sum] = [0, 0];
    for (let index = from; index < to; index++) {
      const value = values[index] ?? NaN;
      if (!Number.isFinite(value)) continue;
      known += 1;
      sum += value;
    }
    if (known > 0) {
      const own = sum / known;
      const away = own - mean;
      for (let index = from; index < to; index++) {
        const value = values[index] ?? NaN;
        if (Number.isFinite(value)) squares += (value - own) ** 2;
      }
      squares += (away * away * count * known) / (count + known);
      mean += (away * known) / (count + known);
      count += known;
    }
    const enough = count > 1;
    entries.push({
      trials: to,
      mean: count > 0 ? mean : NaN,
      standardError: enough ? Math.sqrt(squares / (count - 1) / count) : NaN,
    });
  }
  return entries;
}

/** Whether the rule is met. Never met without a standard error. */
export function isSettled({ mean, standardError }: Settling, rule: StopRule): boolean {
  return standardError <= (rule.of === 'share' ? Math.abs(mean) * rule.standardError : rule.standardError);
}
