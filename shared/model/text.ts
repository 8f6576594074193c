import { limits } from '../kernel/limits.ts';
import { z } from '../kernel/schema.ts';

const encoder = (text: string): number => {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
};

/** A short text on one line: names, labels, units. */
export const shortText = z.string().max(limits.nameCharacters, 'longer than 200 characters');
export const nameText = shortText.trim().min(1, 'must not be empty');
/** Prose, at most 64 KB. */
export const longText = z.string().refine((text) => encoder(text) <= limits.textBytes, 'longer than 64 KB');
export const id = z.uuid();
/** JSON has no NaN or Infinity, and neither has a workspace. */
export const finite = z.number();
/** Where a row stands among its siblings; between two rows is their middle, so that a move changes one row. */
export const position = z.number();
export const day = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must be a day such as 2026-10-01');
/** A month, as `2027-03`. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month such as 2027-01');
/** A month or a day: `2027-03` or `2027-03-01`. */
export const date = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, 'must be a date such as 2026-10-01');
/** A name that formulas use. Groups are written with one dot: `pricing.net_price`. */
export const identifier = z
  .string()
  .max(100, 'longer than 100 characters')
  .regex(
    /^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)?$/,
    'must be a name of letters, digits and underscores, such as net_price',
  )
  // A key of that name is dropped without a word by JSON tools and by the schema library.
  .refine((name) => !name.split('.').includes('__proto__'), 'must not be "__proto__", which is reserved');
