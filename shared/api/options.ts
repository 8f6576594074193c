import { z } from '../kernel/schema.ts';
import { treeSchema } from '../model/decision-tree.ts';
import { inputValueSchema } from '../model/line.ts';
import { optionSchema } from '../model/option.ts';
import { id, nameText } from '../model/text.ts';
import { command } from './declare.ts';
import { keptSchema, note } from './history.ts';

const fields = optionSchema.shape;

/** Courses of action of a case, besides the case as it is modelled and doing nothing, which it always has. */
export const options = {
  /** `copyOf`: begin with what another option sets. */
  'option.add': command(
    z.strictObject({ caseId: id, name: nameText, copyOf: id.nullable().default(null), note }),
    keptSchema,
  ),
  'option.update': command(
    z.strictObject({
      optionId: id,
      set: z.strictObject({ name: fields.name, description: fields.description }).partial(),
      note,
    }),
    keptSchema,
  ),
  /** Null moves it to the front. */
  'option.move': command(z.strictObject({ optionId: id, afterId: id.nullable(), note }), keptSchema),
  'option.remove': command(z.strictObject({ optionId: id, note }), keptSchema),
  /** Without an option: what inputs are when nothing is done. A value of null takes the option's own away. */
  'option.setValues': command(
    z.strictObject({
      caseId: id,
      optionId: id.nullable(),
      edits: z
        .array(z.strictObject({ lineId: id, value: inputValueSchema.nullable() }))
        .min(1)
        .max(5000),
      note,
    }),
    keptSchema,
  ),
  /** The whole tree at once, so that it is never kept half changed; null takes it away. */
  'decisionTree.set': command(z.strictObject({ caseId: id, tree: treeSchema.nullable(), note }), keptSchema),
};
