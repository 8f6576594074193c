import { z } from '../kernel/schema.ts';
import { id, longText, nameText } from '../model/text.ts';
import { command, query } from './declare.ts';
import { keptSchema, note } from './history.ts';
import { fileHandleSchema } from './shell.ts';

const namedVersionSchema = z.strictObject({
  id,
  name: z.string(),
  note: z.string().nullable(),
  time: z.string(),
  author: z.string(),
  historyId: id,
  isBaseline: z.boolean(),
});

/** An earlier state of the workspace: one with a name, or as it was after an entry of the trail. */
export const momentSchema = z.union([
  z.strictObject({ versionId: id }),
  z.strictObject({ sequence: z.int().positive() }),
]);

/** Going back, and keeping what must be gone back to. */
export const versions = {
  /** Newest first. */
  'version.list': query(z.strictObject({}), z.array(namedVersionSchema)),
  /** Gives the present state a name; its rows are kept as they are. The baseline is what later work is compared to. */
  'version.create': command(
    z.strictObject({ name: nameText, note: longText.nullable().default(null), isBaseline: z.boolean().default(false) }),
    keptSchema,
  ),
  'version.setBaseline': command(z.strictObject({ versionId: id.nullable() }), keptSchema),
  /** Brings an earlier state back as one new change. Error `nothing-changed` when nothing differs. */
  'version.restore': command(z.strictObject({ moment: momentSchema, note }), keptSchema),
  /** The files that saves have replaced, newest first, as this computer keeps them: to open, or to compare. */
  'version.savedFiles': query(
    z.strictObject({}),
    z.array(fileHandleSchema.extend({ replacedAt: z.string(), bytes: z.int(), keptForever: z.boolean() })),
  ),
};
