import { z } from '../kernel/schema.ts';
import { caseSchema } from '../model/case.ts';
import { caseDocumentSchema } from '../model/document/schema.ts';
import { narrativeParts } from '../model/narrative.ts';
import { id, longText, nameText } from '../model/text.ts';
import { command, query } from './declare.ts';
import { keptSchema, note } from './history.ts';

const fields = caseSchema.shape;

export const cases = {
  'case.add': command(
    z.strictObject({ name: nameText, timeline: fields.timeline, currency: fields.currency, note }),
    keptSchema,
  ),
  /** `results` are line ids, the headline first. */
  'case.update': command(
    z.strictObject({
      caseId: id,
      set: z
        .strictObject({
          name: fields.name,
          description: fields.description,
          status: fields.status,
          currency: fields.currency,
          timeline: fields.timeline,
          conventions: fields.conventions,
          results: fields.results,
          productIds: fields.productIds,
          position: fields.position,
        })
        .partial(),
      note,
    }),
    keptSchema,
  ),
  'case.remove': command(z.strictObject({ caseId: id, note }), keptSchema),
  /** The case as one JSON document, and back. Importing adds a case; a name that is taken gets a number. */
  'case.export': query(z.strictObject({ caseId: id }), caseDocumentSchema),
  'case.import': command(z.strictObject({ document: z.unknown(), note }), keptSchema),
  /** Empty text removes the part. */
  'narrative.set': command(
    z.strictObject({ caseId: id, part: z.enum(narrativeParts), text: longText, note }),
    keptSchema,
  ),
};
