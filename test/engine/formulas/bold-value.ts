/**
 * One bold value of the formula page: the text as it stands there, where it is from, and what our functions give, in
 * the units of the text. Every number of the text is compared, to the digits it has there.
 */
export type BoldValue = {
  readonly text: string;
  /** What it is, for the reader of the table. */
  readonly of: string;
  /** Numbers in [ ] are those of the page's list of sources. */
  readonly source: string;
  readonly gives: () => readonly number[];
  /** Wrong versions that are common, in the same units: none of them may be given. */
  readonly traps?: readonly number[];
  /** For what was found by chance, such as an error over 200 runs: how far ours may be off, as a share. */
  readonly within?: number;
};

/** The numbers of a text with the places after their point; a sign counts only when it is not between terms. */
export function numbersIn(text: string): readonly { readonly value: number; readonly places: number }[] {
  const found = text.match(/(?<!\d )-?\d+(?:\.\d+)?/g) ?? [];
  return found.map((each) => ({ value: Number(each), places: each.split('.')[1]?.length ?? 0 }));
}
