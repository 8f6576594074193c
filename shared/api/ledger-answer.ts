import { z } from '../kernel/schema.ts';
import { confidences } from '../model/assumption.ts';
import { evidenceGaps } from '../model/evidence.ts';
import { aboutSchema } from './analysis-answers.ts';

const number = z.number().nullable();
const text = z.string();

/** The inputs of a case as claims, those to look at first at the top. */
export const ledgerAnswer = z.strictObject({
  about: aboutSchema,
  conventions: z.array(text),
  asOf: text,
  rows: z.array(
    z.strictObject({
      line: text,
      label: text,
      unit: text.nullable(),
      section: text.nullable(),
      /** Null where it is given period by period or by item. */
      value: number,
      low: number,
      high: number,
      stake: number,
      weakness: z.number(),
      gaps: z.array(z.enum(evidenceGaps)),
      /** The gaps in words: `low confidence, no source`. */
      missing: text,
      priority: number,
      /** What knowing it exactly is worth at most; null where that was not asked, or it is not uncertain. */
      worth: number,
      worthError: number,
      confidence: z.enum(confidences).nullable(),
      source: text.nullable(),
      owner: text.nullable(),
      date: text.nullable(),
      reviewBy: text.nullable(),
      evidence: text.nullable(),
      note: text.nullable(),
    }),
  ),
});
