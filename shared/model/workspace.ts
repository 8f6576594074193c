import { z } from '../kernel/schema.ts';
import { id, longText, nameText } from './text.ts';

/** One file. There is exactly one such row in it. */
export const workspaceSchema = z.strictObject({
  type: z.literal('workspace'),
  id,
  name: nameText,
  description: longText.nullable(),
});
export type Workspace = z.infer<typeof workspaceSchema>;
