import { changeSetSchema } from '../changes/change-set.ts';
import { sides, type Side } from '../changes/merge/index.ts';
import { z } from '../kernel/schema.ts';
import { recordSchema } from '../model/record.ts';
import { finite, id } from '../model/text.ts';
import { command, query } from './declare.ts';
import { momentSchema } from './versions.ts';

/** What the open workspace is compared to: its own file as it is on the disk now, another file, or an earlier state. */
const otherSchema = z.union([
  z.strictObject({ saved: z.literal(true) }),
  z.strictObject({ handle: z.string().max(200) }),
  z.strictObject({ moment: momentSchema }),
]);
export type Other = z.infer<typeof otherSchema>;

export type { Side };

const threeOf = <Schema extends z.ZodType>(schema: Schema) =>
  z.strictObject({ base: schema, ours: schema, theirs: schema });

/** A place where both did something that can't stand together; see `shared/changes/merge`. */
export const conflictSchema = z.strictObject({
  key: z.string(),
  kind: z.enum(['value', 'removed', 'name', 'cycle']),
  /** The row as each has it; null where it has none. */
  row: threeOf(recordSchema.nullable()),
  field: z.string().nullable(),
  cell: z.array(z.union([z.string(), z.number()])),
  values: threeOf(z.unknown()),
});
export type ConflictAnswer = z.infer<typeof conflictSchema>;

const trailSchema = z.array(z.strictObject({ author: z.string(), time: z.string(), label: z.string() }));

/** What the differences do to the first result of a case: from the other to the open workspace, in parts that add up. */
const effectSchema = z.strictObject({
  caseId: id,
  case: z.string(),
  /** The first result of the case; null when it has none or it exists on one side only. */
  label: z.string().nullable(),
  unit: z.string().nullable(),
  from: finite.nullable(),
  to: finite.nullable(),
  /** What changes to formulas, lines and time do before any input is touched. */
  structure: finite.nullable(),
  steps: z.array(z.strictObject({ line: z.string(), label: z.string(), unit: z.string().nullable(), effect: finite })),
  rounding: finite,
  /** Why there are no parts, in words; null when there are. */
  reason: z.string().nullable(),
});
export type Effect = z.infer<typeof effectSchema>;

export const comparisonSchema = z.strictObject({
  /** What the other is called: a file's name, a version's name, "the file as it is now". */
  name: z.string(),
  savedBy: z.string().nullable(),
  savedAt: z.string().nullable(),
  /** Names the other's content; a merge of it must bring it along. Null for an earlier state, which needs no merge. */
  hash: z.string().nullable(),
  /** What would turn the other into the open workspace. */
  difference: changeSetSchema,
  effects: z.array(effectSchema),
  /** Null where both did not begin as one, or the other is an earlier state. */
  merge: z
    .strictObject({
      ours: changeSetSchema,
      theirs: changeSetSchema,
      ourTrail: trailSchema,
      theirTrail: trailSchema,
      conflicts: z.array(conflictSchema),
    })
    .nullable(),
  /** Why it can't be merged, in words; null when it can, or when there is nothing to merge. */
  whyNot: z.string().nullable(),
});
export type Comparison = z.infer<typeof comparisonSchema>;

export const comparisons = {
  /** What differs, what it does to the results, and how both can be put together. Changes nothing. */
  'workspace.compare': query(z.strictObject({ other: otherSchema }), comparisonSchema),
  /**
   * Takes the other's work in; the trail tells who did what. Error `choices-missing` while a conflict has no choice,
   * `changed-again` when the other is not what was compared (details: `hash`). It is kept, not yet saved.
   */
  'workspace.merge': command(
    z.strictObject({
      other: otherSchema,
      hash: z.string().max(64),
      choices: z.record(z.string().max(500), z.enum(sides)),
    }),
    z.strictObject({ entries: z.int() }),
  ),
};
