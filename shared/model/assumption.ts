import { z } from '../kernel/schema.ts';
import { date, id, longText, shortText } from './text.ts';

export const confidences = ['low', 'medium', 'high'] as const;

/** An input line seen as a claim: where its value comes from, who stands for it, how sure they are. One a line. */
export const assumptionSchema = z.strictObject({
  type: z.literal('assumption'),
  id,
  caseId: id,
  lineId: id,
  source: longText.nullable(),
  owner: shortText.nullable(),
  date: date.nullable(),
  confidence: z.enum(confidences).nullable(),
  reviewBy: date.nullable(),
  evidence: shortText.nullable(),
  note: longText.nullable(),
});
export type Assumption = z.infer<typeof assumptionSchema>;
