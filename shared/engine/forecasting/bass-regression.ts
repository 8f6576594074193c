import { fail, ok, type Result } from '../../kernel/result.ts';
import { leastSquares } from '../statistics/least-squares.ts';
import type { BassMarket } from './bass-share.ts';

/**
 * Bass's m, p and q from sales by period: least squares of S = a + bN + cN², N being all sold before; then
 * m = (-b - sqrt(b² - 4ac)) / (2c), p = a/m, q = -mc.
 *
 * - For: a forecast from the first periods of a product or of its analogue. It belongs with `bassDiscrete`.
 * - Shapes and units: sales one a period from launch; m in their unit, p and q per period.
 * - Errors: `too-few-periods` below four, `not-a-number`, and `no-adoption-curve` where the sales do not bend as
 *   adoption does (c not below zero, or no p above zero).
 * - Source: lindo.com BassModel.lng and 10.1186/s13362-019-0059-6, signs adapted.
 * - Example: the sales that `bassDiscrete` gives for p 0.03, q 0.38 and m 1,000,000 give these three back.
 */
export function bassRegression(sales: ArrayLike<number>): Result<BassMarket> {
  if (sales.length < 4) {
    return fail('too-few-periods', 'Sales of at least four periods are needed to estimate an adoption curve.');
  }
  const before: number[] = [];
  let sum = 0;
  for (let period = 0; period < sales.length; period++) {
    before.push(sum);
    sum += sales[period] ?? NaN;
  }
  if (!Number.isFinite(sum)) return fail('not-a-number', 'A period has no sales figure. Fill it in, or leave it out.');
  // In shares of what was sold, so that the squares keep their digits.
  const scale = sum === 0 ? 1 : sum;
  const rows = before.map((each) => [1, each / scale, (each / scale) ** 2]);
  const fitted = leastSquares(
    rows,
    Array.from(sales, (each) => each / scale),
  );
  const [a, b, c] = fitted ?? [];
  if (a === undefined || b === undefined || c === undefined || !(c < 0 && a > 0)) return noCurve();
  const market = (-b - Math.sqrt(b * b - 4 * a * c)) / (2 * c);
  const imitation = -market * c;
  return market > 0 && imitation >= 0 ? ok({ market: market * scale, innovation: a / market, imitation }) : noCurve();
}

function noCurve(): Result<never> {
  return fail(
    'no-adoption-curve',
    'These sales do not rise and slow down as adoption does, so no market size can be read from them. Take p and q from a comparable product.',
  );
}
