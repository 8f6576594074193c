import { z } from '../kernel/schema.ts';
import { finite } from './text.ts';

const ordered = (values: { min: number; mode: number; max: number }): boolean =>
  values.min <= values.mode && values.mode <= values.max && values.min < values.max;
const orderedMessage = 'needs min ≤ mode ≤ max, and min below max';
const positive = finite.positive('must be above zero');

/** How an input may come out. Every type of the case document; parameters are checked here, once. */
export const distributionSchema = z.union([
  z
    .strictObject({ type: z.literal('uniform'), min: finite, max: finite })
    .refine((d) => d.min < d.max, 'needs min below max'),
  z
    .strictObject({ type: z.literal('triangular'), min: finite, mode: finite, max: finite })
    .refine(ordered, orderedMessage),
  z.strictObject({ type: z.literal('pert'), min: finite, mode: finite, max: finite }).refine(ordered, orderedMessage),
  z.strictObject({ type: z.literal('normal'), mean: finite, sd: positive }),
  z.strictObject({ type: z.literal('lognormal'), median: positive, sigma: positive }),
  z.strictObject({ type: z.literal('lognormal'), mean: positive, sd: positive }),
  z
    .strictObject({
      type: z.literal('metalog'),
      p10: finite,
      p50: finite,
      p90: finite,
      lower: finite.optional(),
      upper: finite.optional(),
    })
    .refine((d) => d.p10 < d.p50 && d.p50 < d.p90, 'needs P10 below P50 below P90'),
  z
    .strictObject({
      type: z.literal('discrete'),
      values: z.array(finite).min(1).max(1000),
      weights: z.array(finite.nonnegative()).min(1).max(1000),
    })
    .refine(
      (d) => d.values.length === d.weights.length && d.weights.some((w) => w > 0),
      'needs one weight for each value, not all zero',
    ),
  z.strictObject({ type: z.literal('bernoulli'), p: finite.min(0).max(1) }),
  z
    .strictObject({ type: z.literal('beta'), a: positive, b: positive, min: finite, max: finite })
    .refine((d) => d.min < d.max, 'needs min below max'),
  z.strictObject({ type: z.literal('gamma'), shape: positive, scale: positive }),
  z.strictObject({ type: z.literal('poisson'), mean: positive }),
]);
export type Distribution = z.infer<typeof distributionSchema>;
