import { z } from '../kernel/schema.ts';
import { recordOrder } from './record.ts';

/** What could be read of a damaged file. */
export const salvageReportSchema = z.strictObject({
  rows: z.record(z.enum(recordOrder), z.int()),
  /** Rows among them that only the history could give. */
  rebuilt: z.int(),
  historyEntries: z.int(),
  /** What is not there any more, each in words: `2 lines of the case “Aurora”: price, units`. */
  missing: z.array(z.string()),
  /** What is there, but may not be as it was saved. */
  doubtful: z.array(z.string()),
  /** Proven by the checksum of the file: everything is there, as it was saved. */
  complete: z.boolean(),
});
export type SalvageReport = z.infer<typeof salvageReportSchema>;
