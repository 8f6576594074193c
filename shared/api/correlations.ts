import { z } from '../kernel/schema.ts';
import { correlationSchema } from '../model/correlation.ts';
import { id } from '../model/text.ts';
import { command } from './declare.ts';
import { keptSchema, note } from './history.ts';

const fields = correlationSchema.shape;

/** Which uncertain inputs move together. Any pairs may be asked for; a simulation uses the nearest that can be. */
export const correlations = {
  'correlation.add': command(
    z.strictObject({ caseId: id, lineIdA: id, lineIdB: id, rho: fields.rho, of: fields.of, note }),
    keptSchema,
  ),
  'correlation.update': command(
    z.strictObject({
      correlationId: id,
      set: z.strictObject({ rho: fields.rho, of: fields.of }).partial(),
      note,
    }),
    keptSchema,
  ),
  'correlation.remove': command(z.strictObject({ correlationId: id, note }), keptSchema),
};
