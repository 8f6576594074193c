import { z } from '../kernel/schema.ts';
import { id } from '../model/text.ts';

/** JSON has no NaN: a figure that cannot be said is null. */
const figure = z.number().nullable();
const percentiles = {
  p1: figure,
  p5: figure,
  p10: figure,
  p25: figure,
  p50: figure,
  p75: figure,
  p90: figure,
  p95: figure,
  p99: figure,
};
const band = z.array(figure);

/** How far a job is, with the first result's mean over the trials done so far. */
export const jobStateSchema = z.strictObject({
  job: id,
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  done: z.int(),
  of: z.int(),
  mean: figure,
  standardError: figure,
});
export type JobState = z.infer<typeof jobStateSchema>;

const summarySchema = z.strictObject({
  mean: figure,
  sd: figure,
  standardError: figure,
  ...percentiles,
  min: figure,
  max: figure,
  errors: z.strictObject(percentiles),
  negative: figure,
  negativeError: figure,
  undefined: figure,
  undefinedTrials: z.int(),
  shortfall: z.strictObject({ share: z.number(), mean: figure }).optional(),
  curve: z.array(z.strictObject({ share: z.number(), value: figure })).optional(),
  histogram: z.strictObject({ from: figure, width: figure, counts: z.array(z.int()) }).optional(),
  settling: z.array(z.strictObject({ trials: z.int(), mean: figure, standardError: figure })).optional(),
  drivers: z
    .strictObject({
      inputs: z.array(
        z.strictObject({ input: z.string(), rankCorrelation: figure, byRank: figure, coefficient: figure }),
      ),
      explained: figure,
    })
    .optional(),
});

/** What `casewright simulate --json` prints, too: docs/command-line.md. */
export const simulationSchema = z.strictObject({
  case: z.string(),
  scenario: z.string().nullable(),
  asked: z.int(),
  trials: z.int(),
  stopped: z.boolean(),
  seed: z.int(),
  sampler: z.enum(['lhs', 'random', 'sobol']),
  engine: z.string(),
  backend: z.string(),
  model: z.string(),
  conventions: z.strictObject({
    timing: z.string(),
    priceBasis: z.string(),
    tax: z.string(),
    p90: z.enum(['high', 'low']),
    currency: z.string(),
  }),
  sampling: z.strictObject({
    inputs: z.array(z.string()),
    skipped: z.array(z.strictObject({ name: z.string(), reason: z.string() })),
    repaired: z.boolean(),
    correlations: z.array(
      z.strictObject({
        a: z.string(),
        b: z.string(),
        of: z.enum(['normal scores', 'ranks']),
        asked: z.number(),
        used: z.number(),
      }),
    ),
  }),
  results: z.record(z.string(), summarySchema),
  fan: z
    .record(
      z.string(),
      z.strictObject({ p5: band, p10: band, p25: band, p50: band, p75: band, p90: band, p95: band, trials: z.int() }),
    )
    .optional(),
  findings: z.array(z.looseObject({ severity: z.string(), message: z.string() })),
});
export type SimulationAnswer = z.infer<typeof simulationSchema>;
