import { sha256 } from '../../kernel/sha256.ts';
import type { Model } from '../../model/model.ts';

/**
 * The hash of what a model's numbers depend on: lines, formulas, values, distributions, timeline, conventions,
 * scenarios and correlations. Labels and notes are not part of it, nor options: no figure that carries a hash is of one.
 *
 * - For: saying beside a result which model it is of. Two models with the same hash give the same numbers.
 * - Example: the same case imported twice has one hash; a price that is changed gives another one.
 */
export function modelHash(model: Model): string {
  const known = hashes.get(model);
  if (known !== undefined) return known;
  const { currency, timeline, dimensions, conventions, results, scenarios, correlations } = model;
  const lines = model.lines.map(({ name, unit, kind, value, formula, aggregate, distribution, ...line }) => ({
    ...{ name, unit, kind, value, formula, aggregate, distribution },
    dimensions: line.dimensions,
  }));
  const content = { currency, timeline, dimensions, conventions, lines, results, scenarios, correlations };
  const hash = sha256(JSON.stringify(inOrder(content)));
  hashes.set(model, hash);
  return hash;
}

/** Models are never changed in place, so a hash holds as long as its model. */
const hashes = new WeakMap<Model, string>();

/** Keys in their order, and nothing that is not there, so that two ways of writing one thing are one text. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => [key, inOrder(each)]);
}
