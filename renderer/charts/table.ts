/** A figure as it is written on the screen, and as the number that it is. A value that does not exist is null. */
export type ChartCell = string | { readonly text: string; readonly value: number | null };

export type ChartTable = {
  readonly head: readonly string[];
  /** What the numbers of each column are in, for a file that carries them without their sign. */
  readonly units?: readonly (string | null)[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly ChartCell[])[];
};

export const textOf = (cell: ChartCell): string => (typeof cell === 'string' ? cell : cell.text);

export function figureCell(value: number, format: (value: number) => string, none = '–'): ChartCell {
  return Number.isFinite(value) ? { text: format(value), value } : { text: none, value: null };
}
