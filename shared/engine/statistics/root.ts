/**
 * A root of a function between two places where its sign differs (Brent: inverse quadratic steps, kept safe by
 * bisection).
 *
 * - For: internal rates, goal seek, switching values.
 * - Errors: null when the signs at both ends are the same or a value is not a number.
 * - Source: R. P. Brent, Algorithms for Minimization without Derivatives (1973), ch. 4.
 * - Example: `brent((x) => x * x - 2, 0, 2)` is 1.4142135623730951 to the last digits.
 */
export function brent(valueAt: (x: number) => number, from: number, to: number, tolerance = 1e-15): number | null {
  let [a, b] = [from, to];
  let [fa, fb] = [valueAt(a), valueAt(b)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa < 0 !== fb < 0) || Number.isNaN(fa) || Number.isNaN(fb)) return null;
  let [c, fc] = [a, fa];
  let step = b - a;
  let before = step;
  for (let round = 0; round < 200; round++) {
    if (Math.abs(fc) < Math.abs(fb)) [a, b, c, fa, fb, fc] = [b, c, b, fb, fc, fb];
    const least = 2 * Number.EPSILON * Math.abs(b) + tolerance / 2;
    const middle = (c - b) / 2;
    if (Math.abs(middle) <= least || fb === 0) return b;
    const inner =
      Math.abs(before) >= least && Math.abs(fa) > Math.abs(fb) ? interpolate(a, b, c, fa, fb, fc, middle) : null;
    if (inner !== null && 2 * Math.abs(inner) < Math.min(3 * middle * Math.sign(inner) - least, Math.abs(before))) {
      [before, step] = [step, inner];
    } else [before, step] = [middle, middle];
    [a, fa] = [b, fb];
    b += Math.abs(step) > least ? step : Math.sign(middle) * least;
    fb = valueAt(b);
    if (Number.isNaN(fb)) return null;
    if (fb > 0 === fc > 0) {
      [c, fc] = [a, fa];
      step = b - a;
      before = step;
    }
  }
  return b;
}

function interpolate(a: number, b: number, c: number, fa: number, fb: number, fc: number, middle: number): number {
  const s = fb / fa;
  if (a === c) return (2 * middle * s) / (s - 1);
  const q = fa / fc;
  const r = fb / fc;
  const p = s * (2 * middle * q * (q - r) - (b - a) * (r - 1));
  return p / (-(q - 1) * (r - 1) * (s - 1));
}
