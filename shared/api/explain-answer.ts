import { z } from '../kernel/schema.ts';

/** One number of the tree behind a number, with what it uses below it. */
export type ExplainedNumber = {
  line: string;
  label: string;
  unit: string | null;
  kind: 'input' | 'formula';
  value: number | null;
  formula: string | null;
  words: string | null;
  share: number | null;
  inputs: readonly ExplainedNumber[];
  cut: boolean;
};

const explainedNumber: z.ZodType<ExplainedNumber> = z.lazy(() =>
  z.strictObject({
    line: z.string(),
    label: z.string(),
    unit: z.string().nullable(),
    kind: z.enum(['input', 'formula']),
    value: z.number().nullable(),
    formula: z.string().nullable(),
    words: z.string().nullable(),
    share: z.number().nullable(),
    inputs: z.array(explainedNumber),
    cut: z.boolean(),
  }),
);

export const explainAnswer = z.strictObject({
  case: z.string(),
  period: z.int(),
  /** What the shares say, as a sentence. */
  measure: z.string(),
  tree: explainedNumber,
});
