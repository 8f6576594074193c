import { z } from '../kernel/schema.ts';
import { historyEntrySchema } from './history.ts';
import { jobStateSchema } from './simulation-answer.ts';
import { statusSchema } from './workspace.ts';

/** What the host tells without being asked. */
export const hostEventSchema = z.discriminatedUnion('type', [
  /** An edit was kept: patch the cache with `entry.change`. */
  z.strictObject({ type: z.literal('changed'), entry: historyEntrySchema, status: statusSchema }),
  /** Saved state, lock or mode changed; or the workspace was closed (null). */
  z.strictObject({ type: z.literal('status'), status: statusSchema.nullable() }),
  /** Another workspace is open now: load everything again. */
  z.strictObject({ type: z.literal('opened'), status: statusSchema }),
  /** How far a long calculation is, now and then, and once more when it has ended. */
  jobStateSchema.extend({ type: z.literal('job') }),
  /** A native menu item that the renderer carries out. */
  z.strictObject({
    type: z.literal('menu'),
    item: z.enum(['open', 'new', 'save', 'save-as', 'undo', 'redo', 'export-report', 'find', 'shortcuts', 'settings']),
  }),
]);
export type HostEvent = z.infer<typeof hostEventSchema>;
