import { z } from '../kernel/schema.ts';
import { recordSchema } from '../model/record.ts';
import { longText, nameText } from '../model/text.ts';
import { keptSchema } from './history.ts';
import { command, query } from './declare.ts';

export const lockHolderSchema = z.strictObject({
  person: z.string(),
  host: z.string(),
  since: z.string(),
  stale: z.boolean(),
});
export type LockHolder = z.infer<typeof lockHolderSchema>;

/** What the title and the status bar show. "Kept" is safe on this computer; "saved" is in the file. */
export const statusSchema = z.strictObject({
  name: z.string(),
  folder: z.string(),
  mode: z.enum(['edit', 'read-only']),
  /** Why it is read-only, in words; null when it is not. */
  readOnlyReason: z.string().nullable(),
  unsavedChanges: z.int(),
  lastKeptAt: z.string().nullable(),
  lastSavedAt: z.string().nullable(),
  undo: z.string().nullable(),
  redo: z.string().nullable(),
  lockedBy: lockHolderSchema.nullable(),
});
export type WorkspaceStatus = z.infer<typeof statusSchema>;

const handle = z.string().max(200);

export const workspace = {
  'workspace.status': query(z.strictObject({}), statusSchema.nullable()),
  /** Every row: what the renderer's cache starts from. */
  'workspace.records': query(z.strictObject({}), z.array(recordSchema)),
  'workspace.create': command(z.strictObject({ handle, template: z.string().max(100).nullable() }), statusSchema),
  /**
   * `edit` answers the error `locked` (details: the lock holder) when somebody else has the file open. Where unsaved
   * changes of the file are kept on this computer, the answer is the error `unsaved-work` (details: `work`, as in
   * `recoverable`), unless `keptWork` is `leave`: then the saved file opens, and the changes stay recoverable.
   */
  'workspace.open': command(
    z.strictObject({
      handle,
      mode: z.enum(['edit', 'read-only', 'take-over']),
      keptWork: z.enum(['ask', 'leave']).optional(),
    }),
    statusSchema,
  ),
  'workspace.recover': command(
    z.strictObject({ workId: z.string().max(100), action: z.enum(['recover', 'discard']) }),
    statusSchema.nullable(),
  ),
  /** Publishes the work copy. Error `conflict` when the file changed underneath: nothing is overwritten. */
  'workspace.save': command(z.strictObject({}), statusSchema),
  'workspace.saveAs': command(z.strictObject({ handle }), statusSchema),
  /** Edits that were kept but not saved stay recoverable unless they are discarded here. */
  'workspace.close': command(z.strictObject({ discard: z.boolean() }), z.strictObject({})),
  'workspace.update': command(
    z.strictObject({ name: nameText.optional(), description: longText.nullable().optional() }),
    keptSchema,
  ),
};
