import { sharedRanks } from '../../sampling/ranks-shared.ts';
import { normalQuantile } from '../../statistics/normal.ts';

/** The terms of a regression: one column a term, one number a trial; the first term is 1 everywhere. */
export type Terms = {
  readonly columns: readonly Float64Array[];
  /** How many of the first terms may be used together, from few to many. */
  readonly sizes: readonly number[];
};

/** The most terms of a regression on several inputs together. */
const mostTerms = 70;

/**
 * Hermite polynomials of the normal scores of one or more inputs, with all their products up to a total degree.
 *
 * - For: a smooth curve or surface through trials whose shape is not known. Scores do not care for the scale of an
 *   input or its tails, and with them these terms are all but independent of each other.
 * - Shapes: one column of values an input; terms by rising total degree, a size for each degree.
 * - Source: Abramowitz, Stegun, 22.7.14; He(n) / sqrt(n!).
 * - Example: one input and degree 2: 1, z and (z² - 1) / sqrt 2, with the sizes 1, 2 and 3.
 */
export function hermiteTerms(inputs: readonly Float64Array[], degree: number): Terms {
  const powers = inputs.map((input) => polynomials(scoresOf(input), degree));
  const columns: Float64Array[] = [];
  const sizes: number[] = [];
  for (let total = 0; total <= degree; total++) {
    const next = degreesOf(inputs.length, total);
    if (columns.length + next.length > mostTerms) break;
    for (const degrees of next) columns.push(product(powers, degrees, inputs[0]?.length ?? 0));
    sizes.push(columns.length);
  }
  return { columns, sizes };
}

function scoresOf(values: Float64Array): Float64Array {
  const count = values.length;
  return sharedRanks(values).map((rank) => normalQuantile((rank + 0.5) / count));
}

function polynomials(z: Float64Array, degree: number): readonly Float64Array[] {
  const all = [new Float64Array(z.length).fill(1), z];
  for (let n = 1; n < degree; n++) {
    const [before, last] = [all[n - 1], all[n]];
    const [a, b] = [1 / Math.sqrt(n + 1), Math.sqrt(n / (n + 1))];
    all.push(z.map((each, lane) => a * each * (last?.[lane] ?? 0) - b * (before?.[lane] ?? 0)));
  }
  return all;
}

/** Every way to share a total degree among so many inputs. */
function degreesOf(inputs: number, total: number): readonly (readonly number[])[] {
  if (inputs <= 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, less) => total - less).flatMap((first) =>
    degreesOf(inputs - 1, total - first).map((rest) => [first, ...rest]),
  );
}

function product(
  powers: readonly (readonly Float64Array[])[],
  degrees: readonly number[],
  count: number,
): Float64Array {
  const result = new Float64Array(count).fill(1);
  for (const [input, degree] of degrees.entries()) {
    const factor = powers[input]?.[degree];
    if (degree > 0)
      for (let lane = 0; lane < count; lane++) result[lane] = (result[lane] ?? 0) * (factor?.[lane] ?? NaN);
  }
  return result;
}
