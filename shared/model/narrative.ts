import { z } from '../kernel/schema.ts';
import { id, longText } from './text.ts';

/** The parts of the written case, in the order in which a reader meets them. */
export const narrativeParts = ['ask', 'recommendation', 'background', 'alternatives', 'risks', 'nextSteps'] as const;
export type NarrativePart = (typeof narrativeParts)[number];

/** One part of the written case, as Markdown. One row for each part that is written. */
export const narrativeSchema = z.strictObject({
  type: z.literal('narrative'),
  id,
  caseId: id,
  part: z.enum(narrativeParts),
  text: longText,
});
export type Narrative = z.infer<typeof narrativeSchema>;
