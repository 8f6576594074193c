import { limits } from '../kernel/limits.ts';
import { z } from '../kernel/schema.ts';
import { id, identifier, nameText } from '../model/text.ts';
import { command } from './declare.ts';
import { keptSchema, note } from './history.ts';

/**
 * What inputs keep of the items of a dimension that is taken away: what these come to in the table (`together`: money
 * and quantities added up, rates and prices averaged), or the one that is said.
 */
export const keepSchema = z.enum(['together', 'sum', 'average', 'first']);
export type Keep = z.infer<typeof keepSchema>;

const items = z.array(nameText).min(1).max(1000);

/** Lists that a model counts along besides time, such as regions; a dimension is named within its case. */
export const dimensions = {
  'dimension.add': command(z.strictObject({ caseId: id, name: identifier, items, note }), keptSchema),
  /**
   * Another name, and the items as they are to be: each with what it was called, null for a new one. What is left out
   * goes, with its values. A new one begins with the values of the item `like`, or with 0. Formulas follow.
   */
  'dimension.update': command(
    z.strictObject({
      caseId: id,
      name: identifier,
      set: z
        .strictObject({
          name: identifier,
          items: z
            .array(z.strictObject({ name: nameText, from: nameText.nullable() }))
            .min(1)
            .max(1000),
        })
        .partial(),
      like: nameText.nullable().optional(),
      note,
    }),
    keptSchema,
  ),
  /** Refused while formulas name it; while inputs have it, only with what they keep. */
  'dimension.remove': command(
    z.strictObject({ caseId: id, name: identifier, keep: keepSchema.optional(), note }),
    keptSchema,
  ),
  /**
   * Of an input. Each item of a new one begins with the present value; `keep` says what is left of one taken away. With
   * `formulas: 'together'` the formulas that use an input without dimensions take its items together from then on, as
   * in `sum(units)`, so that no other line gets items.
   */
  'line.setDimensions': command(
    z.strictObject({
      lineId: id,
      dimensions: z.array(identifier).max(limits.dimensionsPerLine),
      keep: keepSchema.optional(),
      formulas: z.enum(['by item', 'together']).optional(),
      note,
    }),
    keptSchema,
  ),
};
