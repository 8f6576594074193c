import { z } from '../../kernel/schema.ts';
import { limits } from '../../kernel/limits.ts';
import { confidences } from '../assumption.ts';
import { caseStatuses, dimensionsSchema, timelineSchema } from '../case.ts';
import { conventionsSchema } from '../conventions.ts';
import { distributionSchema } from '../distribution.ts';
import { aggregateSchema, inputValueSchema, lineSchema } from '../line.ts';
import { narrativeParts } from '../narrative.ts';
import { lifeCycleStages } from '../product.ts';
import { date, finite, identifier, longText, nameText, shortText } from '../text.ts';
import { documentCommentSchema } from './comments.ts';
import { documentTreeSchema } from './tree.ts';

/** A case as text: `docs/case-document.md`. Unknown keys are refused by name; an absent key is a thing not stated. */
export const documentLineSchema = z.strictObject({
  name: identifier,
  label: shortText.optional(),
  unit: shortText.optional(),
  section: shortText.optional(),
  kind: z.enum(['input', 'formula']),
  /** One number, or one for each dimension item. */
  value: inputValueSchema.optional(),
  /** One number a period, or such a list for each dimension item. */
  values: inputValueSchema.optional(),
  formula: z.string().max(limits.formulaCharacters).optional(),
  dimensions: z.array(identifier).max(limits.dimensionsPerLine).optional(),
  aggregate: aggregateSchema.optional(),
  distribution: distributionSchema.optional(),
  emphasis: z.boolean().optional(),
  better: lineSchema.shape.better,
  role: lineSchema.shape.role,
  note: longText.optional(),
  assumption: z
    .strictObject({
      source: longText,
      owner: shortText,
      date,
      confidence: z.enum(confidences),
      reviewBy: date,
      evidence: shortText,
      note: longText,
    })
    .partial()
    .optional(),
});
export type DocumentLine = z.infer<typeof documentLineSchema>;

export const caseDocumentSchema = z.strictObject({
  casewright: z.literal(1),
  name: nameText,
  description: longText.optional(),
  status: z.enum(caseStatuses).optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be a currency code such as EUR')
    .optional(),
  timeline: timelineSchema,
  conventions: conventionsSchema.optional(),
  dimensions: dimensionsSchema.optional(),
  products: z
    .array(
      z.strictObject({
        name: nameText,
        line: shortText.optional(),
        stage: z.enum(lifeCycleStages).optional(),
        owner: shortText.optional(),
        description: longText.optional(),
        segments: z.array(nameText).optional(),
        channels: z.array(nameText).optional(),
      }),
    )
    .optional(),
  lines: z.array(documentLineSchema).max(20_000),
  results: z.array(identifier).optional(),
  correlations: z
    .array(
      z.strictObject({
        a: identifier,
        b: identifier,
        rho: finite.min(-1).max(1),
        of: z.enum(['normal scores', 'ranks']),
      }),
    )
    .optional(),
  scenarios: z
    .array(
      z.strictObject({
        name: nameText,
        description: longText.optional(),
        inherits: nameText.nullable().optional(),
        probability: finite.min(0).max(1).nullable().optional(),
        overrides: z.record(identifier, inputValueSchema),
      }),
    )
    .optional(),
  options: z
    .array(
      z.strictObject({
        name: nameText,
        description: longText.optional(),
        /** What it sets inputs to. */
        values: z.record(identifier, inputValueSchema),
      }),
    )
    .optional(),
  /** What inputs are when nothing is done; left out, doing nothing is worth nothing. */
  doNothing: z.record(identifier, inputValueSchema).optional(),
  decisionTree: documentTreeSchema.nullish(),
  narrative: z
    .strictObject(
      Object.fromEntries(narrativeParts.map((part) => [part, longText.optional()])) as {
        [Part in (typeof narrativeParts)[number]]: z.ZodOptional<typeof longText>;
      },
    )
    .optional(),
  /** What people asked and noted, each thread with its answers. */
  comments: z.array(documentCommentSchema).max(20_000).optional(),
});
export type CaseDocument = z.infer<typeof caseDocumentSchema>;
