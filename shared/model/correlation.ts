import { z } from '../kernel/schema.ts';
import { finite, id, position } from './text.ts';

/** Two uncertain inputs that move together. */
export const correlationSchema = z.strictObject({
  type: z.literal('correlation'),
  id,
  caseId: id,
  position,
  lineIdA: id,
  lineIdB: id,
  rho: finite.min(-1).max(1),
  of: z.enum(['normal scores', 'ranks']),
});
export type Correlation = z.infer<typeof correlationSchema>;
