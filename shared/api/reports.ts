import { z } from '../kernel/schema.ts';
import { id } from '../model/text.ts';
import { command, query } from './declare.ts';

const formats = z
  .array(z.enum(['pdf', 'csv']))
  .min(1)
  .max(2);

export const reports = {
  /** The files of a report as bytes: what a browser offers as downloads. */
  'report.render': query(
    z.strictObject({ caseId: id, formats }),
    z.strictObject({ files: z.array(z.strictObject({ name: z.string(), mediaType: z.string(), base64: z.string() })) }),
  ),
  /** Writes the files into a folder that the person chose. */
  'report.export': command(
    z.strictObject({ caseId: id, formats, handle: z.string().max(200) }),
    z.strictObject({ folder: z.string(), files: z.array(z.string()) }),
  ),
};
