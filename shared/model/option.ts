import { z } from '../kernel/schema.ts';
import { inputValueSchema } from './line.ts';
import { id, longText, nameText, position } from './text.ts';

/**
 * One course of action in a case. The case as it is modelled and doing nothing are options too; both are always there,
 * so neither has a row.
 */
export const optionSchema = z.strictObject({
  type: z.literal('option'),
  id,
  caseId: id,
  position,
  name: nameText,
  description: longText.nullable(),
});
export type Option = z.infer<typeof optionSchema>;

/** What an option sets an input to. Without an option it is what the input is when nothing is done. */
export const optionValueSchema = z.strictObject({
  type: z.literal('optionValue'),
  id,
  caseId: id,
  optionId: id.nullable(),
  lineId: id,
  value: inputValueSchema,
});
export type OptionValue = z.infer<typeof optionValueSchema>;

/** How the two options that every case has are called, wherever options have names. */
export const plannedOption = 'As planned';
export const nothingOption = 'Do nothing';

/** Whether a name would be taken for one of the options that every case has. */
export function isKeptOptionName(name: string): boolean {
  return [plannedOption, nothingOption].some((kept) => kept.toLowerCase() === name.trim().toLowerCase());
}
