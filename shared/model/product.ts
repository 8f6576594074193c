import { z } from '../kernel/schema.ts';
import { id, longText, nameText, position, shortText } from './text.ts';

export const lifeCycleStages = ['idea', 'development', 'launch', 'growth', 'maturity', 'decline', 'retired'] as const;

/** What is sold. `line` is its product line or category. */
export const productSchema = z.strictObject({
  type: z.literal('product'),
  id,
  position,
  name: nameText,
  line: shortText.nullable(),
  stage: z.enum(lifeCycleStages).nullable(),
  owner: shortText.nullable(),
  description: longText.nullable(),
  segments: z.array(nameText).max(100),
  channels: z.array(nameText).max(100),
});
export type Product = z.infer<typeof productSchema>;
