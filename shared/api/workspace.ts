import { z } from '../kernel/schema.ts';
import { recordSchema } from '../model/record.ts';
import { salvageReportSchema } from '../model/salvage-report.ts';
import { longText, nameText } from '../model/text.ts';
import { keptSchema } from './history.ts';
import { command, query } from './declare.ts';
import { fileHandleSchema } from './shell.ts';
import { beginningSchema } from './templates.ts';

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
  /** False where only a newer Casewright could write it, not even under another name. */
  canBeCopied: z.boolean(),
  unsavedChanges: z.int(),
  lastKeptAt: z.string().nullable(),
  lastSavedAt: z.string().nullable(),
  undo: z.string().nullable(),
  redo: z.string().nullable(),
  lockedBy: lockHolderSchema.nullable(),
  /** The file is saved by itself a while after the last edit: only this computer writes where it is. */
  savesItself: z.boolean(),
  /** Why the last save was refused, in words; null after one that was not. */
  saveProblem: z.string().nullable(),
  /** The file at its place: the one that was opened or saved last, another one by now, or none. */
  fileState: z.enum(['same', 'changed', 'missing']),
  /** When the other one was written, by its own word; null unless `changed`. */
  fileChangedAt: z.string().nullable(),
  /** How many files beside it have a name that a sync tool gives to the second of two versions. */
  conflictedCopies: z.int(),
});
export type WorkspaceStatus = z.infer<typeof statusSchema>;

/** A file beside the open one that a sync tool made when two people had changed it. */
export const conflictedCopySchema = fileHandleSchema.extend({ modifiedAt: z.string() });
export type ConflictedCopy = z.infer<typeof conflictedCopySchema>;

const handle = z.string().max(200);

export const workspace = {
  'workspace.status': query(z.strictObject({}), statusSchema.nullable()),
  /** The file that is open, to open it anew or to compare with it; null when none is. */
  'workspace.file': query(z.strictObject({}), fileHandleSchema.nullable()),
  /** The files that `conflictedCopies` of the status counts, newest first. */
  'workspace.conflictedCopies': query(z.strictObject({}), z.array(conflictedCopySchema)),
  /** Every row: what the renderer's cache starts from. */
  'workspace.records': query(z.strictObject({}), z.array(recordSchema)),
  /** `begin` is a first case, made as `case.begin` makes one; when it is refused, no file is made. */
  'workspace.create': command(
    z.strictObject({ handle, template: z.string().max(100).nullable(), begin: beginningSchema.optional() }),
    statusSchema,
  ),
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
  /**
   * Reads what can be read of a damaged file (`handle`) into a new one (`target`) and opens that. The damaged file is
   * never written. Error `damaged` when nothing can be read.
   */
  'workspace.salvage': command(
    z.strictObject({ handle, target: handle }),
    z.strictObject({ status: statusSchema, report: salvageReportSchema }),
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
