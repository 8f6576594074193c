import { limits } from '../kernel/limits.ts';
import { z } from '../kernel/schema.ts';
import { assumptionSchema } from '../model/assumption.ts';
import { inputValueSchema, lineSchema } from '../model/line.ts';
import { id, identifier, nameText } from '../model/text.ts';
import { command } from './declare.ts';
import { keptSchema, note } from './history.ts';

const fields = lineSchema.shape;
const assumptionFields = assumptionSchema.shape;

export const lines = {
  /**
   * A new line after `afterId` (null: at the top). Give a value or a formula. With dimensions, one value stands for
   * each of their items.
   */
  'line.add': command(
    z.strictObject({
      caseId: id,
      afterId: id.nullable(),
      name: identifier,
      label: fields.label,
      unit: fields.unit,
      section: fields.section,
      value: inputValueSchema.nullable(),
      formula: fields.formula,
      aggregate: fields.aggregate,
      dimensions: fields.dimensions.optional(),
      note,
    }),
    keptSchema,
  ),
  /** One value or a pasted block: all lines change in one edit, or none does. */
  'line.setValues': command(
    z.strictObject({
      edits: z
        .array(z.strictObject({ lineId: id, value: inputValueSchema }))
        .min(1)
        .max(5000),
      note,
    }),
    keptSchema,
  ),
  /** The text is kept even when it does not compile; the model then says where it is wrong. An input becomes a formula line. */
  'line.setFormula': command(
    z.strictObject({ lineId: id, formula: z.string().min(1).max(limits.formulaCharacters), note }),
    keptSchema,
  ),
  /** A line that gets another section goes to its end, or behind the section that it was in. */
  'line.update': command(
    z.strictObject({
      lineId: id,
      set: z
        .strictObject({
          label: fields.label,
          unit: fields.unit,
          section: fields.section,
          aggregate: fields.aggregate,
          distribution: fields.distribution,
          emphasis: fields.emphasis,
          /** Null: its name tells. */
          better: fields.better.unwrap().nullable(),
          role: fields.role.unwrap().nullable(),
          note: fields.note,
        })
        .partial(),
      note,
    }),
    keptSchema,
  ),
  /** Every formula that uses the name follows. */
  'line.rename': command(z.strictObject({ lineId: id, name: identifier, note }), keptSchema),
  'line.move': command(
    z.strictObject({ lineId: id, afterId: id.nullable(), section: fields.section, note }),
    keptSchema,
  ),
  'line.remove': command(z.strictObject({ lineId: id, note }), keptSchema),
  /** A section is named by any of its lines: lines that follow one another and say the same section. */
  'section.rename': command(z.strictObject({ lineId: id, name: nameText, note }), keptSchema),
  /** With all its lines, past the section before or after it. */
  'section.move': command(z.strictObject({ lineId: id, way: z.enum(['up', 'down']), note }), keptSchema),
  /** Where the value of an input comes from; null clears a field. */
  'assumption.update': command(
    z.strictObject({
      lineId: id,
      set: z
        .strictObject({
          source: assumptionFields.source,
          owner: assumptionFields.owner,
          date: assumptionFields.date,
          confidence: assumptionFields.confidence,
          reviewBy: assumptionFields.reviewBy,
          evidence: assumptionFields.evidence,
          note: assumptionFields.note,
        })
        .partial(),
      note,
    }),
    keptSchema,
  ),
};
