import { guessEffort, nameFinder } from '../../kernel/nearest-name.ts';
import { builtInNames } from '../functions/catalogue.ts';

type Names = ReadonlyMap<string, unknown>;
type Finder = (name: string) => string | null;

/** One finder for the lines of one compilation, gone with them. */
const finders = new WeakMap<Names, Finder>();

/**
 * The line or built-in name that was most likely meant: a line of that name inside a group, else the nearest
 * spelling; null when none is near, or when the model has more wrong names than anyone reads guesses for.
 * Example: with a line `pricing.net_price`, `net_price` gives `pricing.net_price`.
 */
export function nearestLine(name: string, lines: Names): string | null {
  const finder = finders.get(lines) ?? createFinder(lines);
  finders.set(lines, finder);
  return finder(name);
}

function createFinder(lines: Names): Finder {
  const grouped = new Map<string, string>();
  for (const line of lines.keys()) {
    for (let dot = line.indexOf('.'); dot >= 0; dot = line.indexOf('.', dot + 1)) {
      const last = line.slice(dot + 1);
      if (!grouped.has(last)) grouped.set(last, line);
    }
  }
  const nearest = nameFinder([...lines.keys(), ...builtInNames.keys()], guessEffort);
  return (name) => grouped.get(name) ?? nearest(name);
}
