import { z } from '../kernel/schema.ts';
import { timelineSchema } from '../model/case.ts';
import { finite, identifier, longText, nameText } from '../model/text.ts';
import { command, query } from './declare.ts';
import { keptSchema, note } from './history.ts';

/** A case to begin with: the kind of case, and the answers to its questions. What is left out has the usual value. */
export const beginningSchema = z.strictObject({
  template: z.string().max(100),
  /** By the name of the question. */
  answers: z.record(identifier, finite),
  name: nameText.optional(),
  /** The first month. */
  start: timelineSchema.shape.start,
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be a currency code such as EUR'),
});
export type Beginning = z.infer<typeof beginningSchema>;

const questionSchema = z.strictObject({
  name: identifier,
  asks: z.string(),
  help: z.string(),
  /** EUR stands for the currency of the case; `%` for a share, where 0.12 is 12 %. */
  unit: z.string(),
  value: finite,
  from: finite,
  to: finite,
  whole: z.boolean(),
});

export const templates = {
  /** The kinds of case that one can begin with, and what each asks. */
  'template.list': query(
    z.strictObject({}),
    z.array(
      z.strictObject({
        id: z.string(),
        /** The heading under which it is found. */
        group: z.string(),
        name: nameText,
        purpose: longText,
        questions: z.array(questionSchema),
      }),
    ),
  ),
  /**
   * Adds a case to the open workspace; a name that is taken gets a number. Errors: `unknown-template`,
   * `unknown-answer`, `answer-out-of-range`; the latter two name the question in `details.answer`.
   */
  'case.begin': command(beginningSchema.extend({ note }), keptSchema),
};
