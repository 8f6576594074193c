/** An argument as a spreadsheet sees it. */
export type SheetArgument = {
  /** Its text in the period of the cell: a reference, a number or a calculation. */
  readonly cell: string;
  /** Its text in another period, from 1. */
  readonly at: (period: number) => string;
};

/** The cell that a formula is written for. */
export type SheetPlace = {
  /** The period of the cell, from 1. */
  readonly period: number;
  readonly periods: number;
  readonly monthsPerPeriod: number;
  /** The calendar month in which the period of the cell starts, from 1, and its year. */
  readonly month: number;
  readonly year: number;
  /** 0 where flows stand at the end of their period, 0.5 in the middle, 1 at the beginning. */
  readonly timingShift: number;
};

/** A row of cells beside the line's own, which its formula needs. */
export type SheetHelper = {
  /** The first period it has a cell for: 0 where it also holds the moment before the first period. */
  readonly from: 0 | 1;
  readonly formula: (
    args: readonly SheetArgument[],
    place: SheetPlace,
    /** The helper rows before this one, and itself last, for a look at an earlier period. */
    helpers: readonly SheetArgument[],
  ) => string;
};

/** How a function is written in a spreadsheet, one row a line and one column a period. */
export type SheetTranslation = {
  /** The text of one period's cell, without the equals sign; null where a spreadsheet has no formula for it. */
  readonly formula: (
    args: readonly SheetArgument[],
    place: SheetPlace,
    helpers: readonly SheetArgument[],
  ) => string | null;
  /** Arguments, from 0, that must be a row of cells: where one is a calculation, a row of its own holds it first. */
  readonly rows: readonly number[];
  readonly helpers: readonly SheetHelper[];
};

const nothing: SheetArgument = { cell: '0', at: () => '0' };

/** A translation from the texts of this period's arguments. */
export function sheet(formula: (...cells: readonly string[]) => string): SheetTranslation {
  return { formula: (args) => formula(...args.map((each) => each.cell)), rows: [], helpers: [] };
}

/** A translation that looks at other periods of its argument number `row`. */
export function sheetOver(
  row: number,
  formula: (x: SheetArgument, cells: readonly string[], place: SheetPlace) => string,
): SheetTranslation {
  return {
    formula: (args, place) =>
      formula(
        args[row] ?? nothing,
        args.map((each) => each.cell),
        place,
      ),
    rows: [row],
    helpers: [],
  };
}

/** All periods of an argument as a range. */
export function rangeOf(x: SheetArgument | undefined, place: SheetPlace, from = 1, to = place.periods): string {
  return x === undefined ? '' : `${x.at(from)}:${x.at(to)}`;
}

/** A helper row that holds the initial flow in front of the flows. */
export function fromTimeZero(flow: number, initial: number): SheetHelper {
  return {
    from: 0,
    formula: (args, { period }) => (period === 0 ? args[initial]?.cell : args[flow]?.cell) ?? '0',
  };
}

/** Puts brackets around what an operator beside it could tear apart: anything but a number, a reference or a call. */
export function bracketed(text = '0'): string {
  return isWhole(text) ? text : `(${text})`;
}

function isWhole(text: string): boolean {
  if (/^[\w.$!']+$/.test(text)) return true;
  if (!/^[A-Z0-9.]*\(.*\)$/.test(text)) return false;
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0 && character === ')' && index < text.length - 1) return false;
  }
  return true;
}
