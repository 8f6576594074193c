import { z } from '../kernel/schema.ts';
import { commentSchema } from '../model/comment.ts';
import { id } from '../model/text.ts';
import { command } from './declare.ts';
import { keptSchema, note } from './history.ts';

const { item, fromMonth, toMonth, text } = commentSchema.shape;

/** Questions and notes about numbers, in threads that stay open until somebody settles them. */
export const comments = {
  /** Begins a thread: about the case, or about a line, one item of it, in one scenario (else the base), over some months. */
  'comment.add': command(
    z.strictObject({
      caseId: id,
      lineId: id.nullable().default(null),
      item: item.default(null),
      scenarioId: id.nullable().default(null),
      fromMonth: fromMonth.default(null),
      toMonth: toMonth.default(null),
      text,
      note,
    }),
    keptSchema,
  ),
  'comment.answer': command(z.strictObject({ threadId: id, text, note }), keptSchema),
  /** Another text. Error `not-yours` when somebody else wrote it. */
  'comment.update': command(z.strictObject({ commentId: id, text, note }), keptSchema),
  'comment.settle': command(z.strictObject({ threadId: id, settled: z.boolean(), note }), keptSchema),
  /** Errors: `not-yours`, and `answered` when others have answered what would go with it. */
  'comment.remove': command(z.strictObject({ commentId: id, note }), keptSchema),
};
