import { limits } from '../kernel/limits.ts';
import { z } from '../kernel/schema.ts';
import { distributionSchema } from './distribution.ts';
import { finite, id, identifier, longText, nameText, position, shortText } from './text.ts';

/** One number, one a period, or one of these for each item of a dimension (nested for a second and third). */
export type InputValue = number | readonly number[] | { readonly [item: string]: InputValue };
export const inputValueSchema: z.ZodType<InputValue> = z.lazy(() =>
  z.union([finite, z.array(finite).min(1).max(limits.periods), z.record(nameText, inputValueSchema)]),
);

/** How a line adds up to a coarser grain: a flow is summed, a stock is the last (at its start the first), a rate is averaged. */
export const aggregateSchema = z.union([
  z.enum(['sum', 'first', 'last', 'mean']),
  z.strictObject({ weighted: identifier }),
]);
export type Aggregate = z.infer<typeof aggregateSchema>;

/** One named row of a model. A field that the line does not state is null. */
export const lineSchema = z
  .strictObject({
    type: z.literal('line'),
    id,
    caseId: id,
    position,
    /** Used in formulas. */
    name: identifier,
    label: shortText.nullable(),
    unit: shortText.nullable(),
    section: shortText.nullable(),
    kind: z.enum(['input', 'formula']),
    /** Stated for an input, null for a formula. */
    value: inputValueSchema.nullable(),
    /** Stated for a formula, null for an input. The text is kept even when it does not compile. */
    formula: z
      .string()
      .max(limits.formulaCharacters * 4)
      .nullable(),
    dimensions: z.array(identifier).max(limits.dimensionsPerLine).nullable(),
    aggregate: aggregateSchema.nullable(),
    distribution: distributionSchema.nullable(),
    /** True for a subtotal that stands out in tables. */
    emphasis: z.boolean().nullable(),
    note: longText.nullable(),
    /** Whether more of it is good news or bad; where it is not stated, its name tells. */
    better: z.enum(['more', 'less']).optional(),
    /** What the line is for a convention: `tax` counts as nothing where the case is before tax. */
    role: z.enum(['tax']).optional(),
  })
  .refine(
    (line) => (line.kind === 'input') === (line.value !== null),
    'an input has a value and a formula line has none',
  )
  .refine(
    (line) => (line.kind === 'formula') === (line.formula !== null),
    'a formula line has a formula and an input has none',
  );
export type Line = z.infer<typeof lineSchema>;

/** What a person calls the line: its label, or its name with the underscores taken out. */
export function lineLabel(line: { readonly name: string; readonly label: string | null }): string {
  if (line.label) return line.label;
  const words = line.name.replaceAll('_', ' ').replaceAll('.', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
