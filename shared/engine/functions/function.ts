import type { Builder } from '../compile/builder.ts';
import type { SheetTranslation } from './sheet.ts';
import type { UnitRule } from './unit-rule.ts';

/**
 * Which periods of an argument a function looks at: only the current one (`now`), only earlier ones (`past`:
 * a loop through it is a recurrence), or all (`whole`: a loop through it has no start).
 */
export type Reach = 'now' | 'past' | 'whole';

export type Parameter = {
  readonly name: string;
  readonly summary: string;
  /** `scalar`: must be one number, not one a period. */
  readonly shape: 'scalar' | 'any';
  readonly reach: Reach;
  readonly optional: boolean;
};

/** How the items of a dimension become one value: `share` leaves them apart, each as its part of their sum. */
export type Reduction = 'sum' | 'average' | 'lowest' | 'highest' | 'share';

/** A function of the formula language, as data: compiler, help, autocomplete and tests read the same entry. */
export type FormulaFunction = {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** The last parameter may be given any number of times. */
  readonly repeats: boolean;
  /** Over the dimensions named after its first argument; such a call is put together when items are expanded. */
  readonly reduction?: Reduction;
  /** How many values come together each time it repeats; 1 when left out. */
  readonly repeatsBy?: number;
  readonly summary: string;
  readonly docstring: string;
  /** On a timeline of twelve months from January 2027; the result is one number. */
  readonly example: { readonly formula: string; readonly result: number };
  readonly units: UnitRule;
  readonly spreadsheet: SheetTranslation;
  /** Puts the function together from operations; an optional argument that was left out is not in `args`. */
  lower(build: Builder, args: readonly number[]): number;
  /** The function in words, from the words of its arguments. */
  words(args: readonly string[]): string;
};

export function parameter(
  name: string,
  summary: string,
  options: Partial<Omit<Parameter, 'name' | 'summary'>> = {},
): Parameter {
  return { name, summary, shape: 'any', reach: 'now', optional: false, ...options };
}
