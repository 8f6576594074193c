import { dirname } from 'node:path';
import { random } from '../random.ts';
import type { Call } from './log.ts';

/**
 * After how many calls of a day a program is killed, before the power goes at its next start: after each moment in
 * which a file gets its name in the shared folder, since that is what the next start takes for saved, and at others.
 */
export function killPoints(
  calls: readonly Call[],
  share: string,
  { most, others, seed }: { readonly most: number; readonly others: number; readonly seed: number },
): readonly number[] {
  const created = calls.findIndex((call) => call.does === 'say' && call.line.startsWith('saved '));
  const named = [...calls.keys()]
    .filter((index) => {
      const call = calls[index];
      return index > created && (call?.does === 'rename' || call?.does === 'link') && dirname(call.to) === share;
    })
    .map((index) => index + 1);
  const next = random(seed);
  const drawn = Array.from({ length: others }, () => created + 1 + Math.floor(next() * (calls.length - created - 1)));
  return [...named.slice(0, most), ...drawn];
}
