import type { BassMarket } from './bass-share.ts';

/**
 * When adoption by Bass's continuous curve is fastest, and how fast it is then:
 * t* = ln(q/p) / (p+q), m (p+q)² / (4q) a period.
 *
 * - For: when to have capacity, and how much.
 * - Units: `time` in periods since launch, `rate` in units of `market` a period (an instant, not a period's sum).
 * - Where q does not exceed p adoption only falls: the peak is the launch, m p.
 * - Errors: NaN unless p is above zero and q is not negative.
 * - Source: F. M. Bass, Management Science 15 (1969).
 * - Example: m 1,000,000, p 0.03, q 0.38: time 6.1926, rate 110592.1.
 */
export function bassPeak({ market, innovation, imitation }: BassMarket): {
  readonly time: number;
  readonly rate: number;
} {
  if (!(innovation > 0 && imitation >= 0)) return { time: NaN, rate: NaN };
  if (imitation <= innovation) return { time: 0, rate: market * innovation };
  const sum = innovation + imitation;
  return { time: Math.log(imitation / innovation) / sum, rate: (market * sum * sum) / (4 * imitation) };
}
