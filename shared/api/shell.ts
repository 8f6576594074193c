import { z } from '../kernel/schema.ts';
import { command, query } from './declare.ts';

/**
 * A file the person chose, as the renderer may know it. The renderer never names a path: it hands back a
 * handle that a dialog, the recent list or the served folder gave it.
 */
export const fileHandleSchema = z.strictObject({
  handle: z.string().max(200),
  name: z.string(),
  /** For the eye only. */
  folder: z.string(),
});
export type FileHandle = z.infer<typeof fileHandleSchema>;

export const recentFileSchema = fileHandleSchema.extend({ openedAt: z.string(), missing: z.boolean() });

/** Work that was kept but never saved: found in the work folders at start. */
export const recoverableSchema = z.strictObject({
  workId: z.string(),
  name: z.string(),
  folder: z.string(),
  lastEditAt: z.string(),
  unsavedChanges: z.int(),
});
export type Recoverable = z.infer<typeof recoverableSchema>;

export const startSchema = z.strictObject({
  version: z.string(),
  /** The name that edits are signed with. */
  person: z.string(),
  saveAutomatically: z.boolean(),
  /** `native`: `shell.chooseFile` shows a dialog. `listed`: choose from `files`, which lists the served folder. */
  dialogs: z.enum(['native', 'listed']),
  folder: z.string().nullable(),
  files: z.array(fileHandleSchema),
  templates: z.array(z.strictObject({ id: z.string(), name: z.string(), description: z.string() })),
  recent: z.array(recentFileSchema),
  recoverable: z.array(recoverableSchema),
});
export type Start = z.infer<typeof startSchema>;

export const shell = {
  'shell.start': query(z.strictObject({}), startSchema),
  /**
   * Asks the person for a file or folder; null when they change their mind. Where dialogs are `listed`, only
   * `save` works: it gives the handle of a new file of that name in the served folder.
   */
  'shell.chooseFile': command(
    z.strictObject({ purpose: z.enum(['open', 'save', 'folder']), suggestedName: z.string().max(200).optional() }),
    fileHandleSchema.nullable(),
  ),
  /** Whether files that only this computer writes are saved by themselves after a pause; kept for the next start. */
  'shell.setAutomaticSave': command(z.strictObject({ on: z.boolean() }), z.strictObject({})),
  'shell.setPerson': command(z.strictObject({ person: z.string().trim().min(1).max(100) }), z.strictObject({})),
};
