import type { Line } from '#shared/model/line.ts';
import { currencyOf } from '../format.ts';
import { lessIsBetter } from '#shared/model/result-words.ts';

/** How often the value of information is drawn in the app; with the same numbers the command line gives the same. */
export const informationSample = { trials: 10_000, seed: 1 } as const;

/** What a study may cost is told in money, of a result of which more is better and doing nothing is worth 0. */
export function tellsWorth(line: Pick<Line, 'name' | 'label' | 'unit'>): boolean {
  return currencyOf(line.unit) !== null && !lessIsBetter(line);
}
