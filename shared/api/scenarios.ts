import { z } from '../kernel/schema.ts';
import { inputValueSchema } from '../model/line.ts';
import { scenarioSchema } from '../model/scenario.ts';
import { id, nameText } from '../model/text.ts';
import { command } from './declare.ts';
import { keptSchema, note } from './history.ts';

const fields = scenarioSchema.shape;

export const scenarios = {
  /** `overrides`: what the new scenario changes at once, such as values that were tried on sliders. */
  'scenario.add': command(
    z.strictObject({
      caseId: id,
      name: nameText,
      inheritsId: id.nullable(),
      overrides: z
        .array(z.strictObject({ lineId: id, value: inputValueSchema }))
        .max(5000)
        .default([]),
      note,
    }),
    keptSchema,
  ),
  'scenario.update': command(
    z.strictObject({
      scenarioId: id,
      set: z
        .strictObject({
          name: fields.name,
          description: fields.description,
          inheritsId: fields.inheritsId,
          probability: fields.probability,
          position: fields.position,
        })
        .partial(),
      note,
    }),
    keptSchema,
  ),
  'scenario.remove': command(z.strictObject({ scenarioId: id, note }), keptSchema),
  /** Null takes the override away, so that the inherited value shows again. */
  'scenario.setOverrides': command(
    z.strictObject({
      scenarioId: id,
      edits: z
        .array(z.strictObject({ lineId: id, value: inputValueSchema.nullable() }))
        .min(1)
        .max(5000),
      note,
    }),
    keptSchema,
  ),
};
