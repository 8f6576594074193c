import { changeSetSchema } from '../changes/change-set.ts';
import { z } from '../kernel/schema.ts';
import { id, longText } from '../model/text.ts';
import { command, query } from './declare.ts';

export const historyEntrySchema = z.strictObject({
  id,
  sequence: z.int(),
  time: z.string(),
  author: z.string(),
  command: z.string(),
  label: z.string(),
  note: z.string().nullable(),
  kind: z.enum(['edit', 'undo', 'redo']),
  targetId: id.nullable(),
  change: changeSetSchema,
});

/** An edit that can be taken back or brought again. */
const stepSchema = historyEntrySchema.pick({ id: true, sequence: true, time: true, label: true });

/** The answer of every edit: the entry that was kept, or null when the edit changed nothing. */
export const keptSchema = z.strictObject({ entry: historyEntrySchema.nullable() });
export type Kept = z.infer<typeof keptSchema>;

/** Why the change was made; kept with the entry. */
export const note = longText.optional();

export const history = {
  /** Newest first. `objectId` keeps the entries that touch that row. */
  'history.list': query(
    z.strictObject({ objectId: id.optional(), before: z.int().optional(), limit: z.int().min(1).max(500) }),
    z.array(historyEntrySchema),
  ),
  /** What undo would take back and redo bring again, the next one first; at most `limit` of each. */
  'history.steps': query(
    z.strictObject({ limit: z.int().min(1).max(200) }),
    z.strictObject({ undo: z.array(stepSchema), redo: z.array(stepSchema) }),
  ),
  /** Error `nothing-to-undo` when there is no edit to take back. */
  'history.undo': command(z.strictObject({}), keptSchema),
  'history.redo': command(z.strictObject({}), keptSchema),
};
