import { z } from '../kernel/schema.ts';
import { inputValueSchema } from './line.ts';
import { finite, id, longText, nameText, position } from './text.ts';

/** A named set of overrides; may inherit from another scenario of the same case. */
export const scenarioSchema = z.strictObject({
  type: z.literal('scenario'),
  id,
  caseId: id,
  position,
  name: nameText,
  description: longText.nullable(),
  inheritsId: id.nullable(),
  probability: finite.min(0).max(1).nullable(),
});
export type Scenario = z.infer<typeof scenarioSchema>;

/** One assumption as a scenario sees it. */
export const overrideSchema = z.strictObject({
  type: z.literal('override'),
  id,
  caseId: id,
  scenarioId: id,
  lineId: id,
  value: inputValueSchema,
});
export type Override = z.infer<typeof overrideSchema>;
