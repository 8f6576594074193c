import { grains } from '../kernel/period.ts';
import { limits } from '../kernel/limits.ts';
import { z } from '../kernel/schema.ts';
import { conventionsSchema } from './conventions.ts';
import { id, identifier, longText, month, nameText, position } from './text.ts';

export const caseStatuses = ['draft', 'in-review', 'approved', 'rejected', 'archived'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

export const timelineSchema = z.strictObject({
  start: month,
  grain: z.enum(grains),
  periods: z.int().min(1).max(limits.periods),
  fiscalYearStart: z.int().min(1).max(12).optional(),
  /**
   * The last month that is actual. A month stays right when start or grain change, which a number of periods does
   * not; and absent says none, so that rows in trails and named versions from before it was known stay as they are.
   */
  actualsTo: month.optional(),
});

export const dimensionsSchema = z.record(identifier, z.array(nameText).min(1).max(1000));

/** A business case for a decision about products. A field that the case does not state is null. */
export const caseSchema = z.strictObject({
  type: z.literal('case'),
  id,
  position,
  name: nameText,
  description: longText.nullable(),
  status: z.enum(caseStatuses).nullable(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be a currency code such as EUR')
    .nullable(),
  timeline: timelineSchema,
  dimensions: dimensionsSchema.nullable(),
  conventions: conventionsSchema.nullable(),
  /** The lines whose values answer the case, the headline first. */
  results: z.array(id).max(200),
  productIds: z.array(id).max(200),
});
export type Case = z.infer<typeof caseSchema>;
