import { editDistance } from './edit-distance.ts';

/** Nobody mistypes a name of this length; what is longer was not meant as a name. */
const longest = 120;

/** The candidate that a person most likely meant, or null when none is near: for "Did you mean …?". */
export function nearestName(name: string, candidates: Iterable<string>): string | null {
  return nameFinder(candidates)(name);
}

/**
 * `nearestName` for many names against the same candidates. Each name is looked up once, and when the `effort` is
 * spent (about 10 nanoseconds each) the rest goes without a guess: five thousand wrong names among five thousand
 * lines took 15 seconds, and nobody reads the five-hundredth guess.
 */
export function nameFinder(
  candidates: Iterable<string>,
  effort = Number.POSITIVE_INFINITY,
): (name: string) => string | null {
  const known = [...candidates].map((candidate) => {
    const simple = simplify(candidate);
    return { candidate, simple, letters: lettersOf(simple) };
  });
  const found = new Map<string, string | null>();
  let left = effort;
  const look = (name: string): string | null => {
    const wanted = simplify(name);
    if (wanted.length > longest || left <= 0) return null;
    const letters = lettersOf(wanted);
    let best: string | null = null;
    let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
    left -= known.length;
    for (const { candidate, simple, letters: others } of known) {
      if (Math.abs(simple.length - wanted.length) >= bestDistance) continue;
      // Each edit makes good for one missing letter at most.
      if (count(letters & ~others) >= bestDistance || count(others & ~letters) >= bestDistance) continue;
      left -= wanted.length * simple.length + 100;
      if (left <= 0) return best;
      const distance = editDistance(wanted, simple, bestDistance - 1);
      if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
      if (bestDistance === 0) break;
    }
    return best;
  };
  return (name) => {
    const before = found.get(name);
    if (before !== undefined) return before;
    const nearest = look(name);
    found.set(name, nearest);
    return nearest;
  };
}

/** Some 30 milliseconds: hundreds of wrong names among hundreds, ten or more among thousands. */
export const guessEffort = 3_000_000;
const finders = new WeakMap<ReadonlyMap<string, unknown>, (name: string) => string | null>();

/** The nearest key of a map that is asked for many names; the finder is kept while the map is. */
export function nearestKey(name: string, known: ReadonlyMap<string, unknown>): string | null {
  const finder = finders.get(known) ?? nameFinder(known.keys(), guessEffort);
  finders.set(known, finder);
  return finder(name);
}

/** A sentence to put after "There is no line called X." */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  const nearest = nearestName(name, candidates);
  return nearest === null ? '' : ` Did you mean "${nearest}"?`;
}

const simplify = (text: string): string => text.toLowerCase().replaceAll(/[\s_-]/g, '');

/** Which letters a text has, as bits; letters that share a bit only make the filter coarser. */
function lettersOf(text: string): number {
  let bits = 0;
  for (let index = 0; index < text.length; index++) bits |= 1 << (text.charCodeAt(index) & 31);
  return bits;
}

function count(bits: number): number {
  let ones = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) ones += 1;
  return ones;
}
