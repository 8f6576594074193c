import { z } from '../kernel/schema.ts';
import { aboutSchema } from './analysis-answers.ts';

const number = z.number().nullable();
const text = z.string();
const head = { about: aboutSchema, conventions: z.array(text) };
/** What a figure that comes from trials is drawn with, and what was left out. */
const drawn = {
  seed: z.number(),
  sampler: z.enum(['lhs', 'sobol', 'random']),
  engine: text,
  /** Trials in which the result does not exist; they are left out. */
  undefined: z.number(),
  /** Uncertain lines that were not drawn, and why; they keep their values. */
  skipped: z.array(z.strictObject({ name: text, reason: text })),
};
const worth = { value: number, standardError: number };
const known = z.strictObject({ inputs: z.array(text), label: text, ...worth, share: number });

export const informationAnswer = z.strictObject({
  ...head,
  options: z.array(z.strictObject({ name: text, mean: number, standardError: number, bestShare: number })),
  /** What to choose without knowing more. */
  choice: text,
  perfect: z.strictObject(worth),
  inputs: z.array(known),
  groups: z.array(known),
  correlated: z.array(z.array(text)),
  trials: z.number(),
  ...drawn,
});

export const sobolAnswer = z.strictObject({
  ...head,
  inputs: z.array(
    z.strictObject({
      input: text,
      label: text,
      first: number,
      firstError: number,
      total: number,
      totalError: number,
    }),
  ),
  mean: number,
  sd: number,
  interactions: number,
  ignoredCorrelations: z.array(z.array(text)),
  samples: z.number(),
  evaluations: z.number(),
  ...drawn,
});
