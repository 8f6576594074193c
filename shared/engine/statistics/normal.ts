import { gammaShareAbove } from './gamma.ts';

/**
 * The standard normal quantile: the score below which a share p of cases lies.
 *
 * - For: normal and lognormal inputs, normal scores of a copula.
 * - Errors: -Infinity at 0, Infinity at 1, NaN outside.
 * - Accuracy: about 1e-16 relative. Source: M. J. Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988).
 * - Example: `normalQuantile(0.975)` is 1.959963984540054.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(0.180625 - q * q, centre);
  const tail = q < 0 ? p : 1 - p;
  if (tail === 0) return q < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const r = Math.sqrt(-Math.log(tail));
  const score = r <= 5 ? ratio(r - 1.6, middle) : ratio(r - 5, far);
  return q < 0 ? -score : score;
}

type Eight = readonly [number, number, number, number, number, number, number, number];
type Ratio = { readonly over: Eight; readonly under: Eight };

/** Coefficients from the highest power down; written out, because a simulation asks by the hundred thousand. */
function ratio(x: number, { over: a, under: b }: Ratio): number {
  return (
    (((((((a[0] * x + a[1]) * x + a[2]) * x + a[3]) * x + a[4]) * x + a[5]) * x + a[6]) * x + a[7]) /
    (((((((b[0] * x + b[1]) * x + b[2]) * x + b[3]) * x + b[4]) * x + b[5]) * x + b[6]) * x + b[7])
  );
}

const centre: Ratio = {
  over: [
    2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125,
    1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
  ],
  under: [
    5226.495278852545925, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077,
    687.1870074920579083, 42.313330701600911252, 1,
  ],
};
const middle: Ratio = {
  over: [
    7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
    3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
  ],
  under: [
    1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
    0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1,
  ],
};
const far: Ratio = {
  over: [
    2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
    0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
  ],
  under: [
    2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
    0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1,
  ],
};

/**
 * The share of a standard normal below a score.
 *
 * - Accuracy: about 1e-15 relative. Source: the incomplete gamma function, P(1/2, z²/2).
 * - Example: `normalShare(1.959963984540054)` is 0.975.
 */
export function normalShare(score: number): number {
  const half = (score * score) / 2;
  return score < 0 ? gammaShareAbove(0.5, half) / 2 : 1 - gammaShareAbove(0.5, half) / 2;
}
