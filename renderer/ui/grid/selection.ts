/** Where the keyboard stands in a grid, and which block is chosen. Rows and columns count from 0. */
export type CellAt = { readonly row: number; readonly column: number };
export type Selection = { readonly anchor: CellAt; readonly active: CellAt };
export type Block = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

export type GridShape = {
  readonly rows: number;
  readonly columns: number;
  /** The first column that holds values; before it stand names and units. */
  readonly firstValueColumn: number;
  readonly pageRows: number;
  /** Rows at which Ctrl+Up and Ctrl+Down stop, in order: where a section starts. */
  readonly stops: readonly number[];
};

export type Step = { readonly key: string; readonly jump: boolean; readonly extend: boolean };

export function at(row: number, column: number): Selection {
  return { anchor: { row, column }, active: { row, column } };
}

/** Both ends included. */
export function blockOf({ anchor, active }: Selection): Block {
  return {
    top: Math.min(anchor.row, active.row),
    bottom: Math.max(anchor.row, active.row),
    left: Math.min(anchor.column, active.column),
    right: Math.max(anchor.column, active.column),
  };
}

export function isSingle({ anchor, active }: Selection): boolean {
  return anchor.row === active.row && anchor.column === active.column;
}

export function clampSelection(selection: Selection, shape: GridShape): Selection {
  const fit = (cell: CellAt): CellAt => ({
    row: Math.max(0, Math.min(shape.rows - 1, cell.row)),
    column: Math.max(0, Math.min(shape.columns - 1, cell.column)),
  });
  const next = { anchor: fit(selection.anchor), active: fit(selection.active) };
  return sameSelection(next, selection) ? selection : next;
}

export function sameSelection(a: Selection, b: Selection): boolean {
  return (
    a.active.row === b.active.row &&
    a.active.column === b.active.column &&
    a.anchor.row === b.anchor.row &&
    a.anchor.column === b.anchor.column
  );
}

/** The selection after a key, or null when the key does not move. */
export function move(selection: Selection, step: Step, shape: GridShape): Selection | null {
  const target = targetOf(selection.active, step, shape);
  if (!target) return null;
  const active = {
    row: Math.max(0, Math.min(shape.rows - 1, target.row)),
    column: Math.max(0, Math.min(shape.columns - 1, target.column)),
  };
  return { anchor: step.extend ? selection.anchor : active, active };
}

function targetOf({ row, column }: CellAt, { key, jump }: Step, shape: GridShape): CellAt | null {
  const last = shape.columns - 1;
  switch (key) {
    case 'ArrowUp':
      return { row: jump ? (shape.stops.findLast((stop) => stop < row) ?? 0) : row - 1, column };
    case 'ArrowDown':
      return { row: jump ? (shape.stops.find((stop) => stop > row) ?? shape.rows - 1) : row + 1, column };
    case 'ArrowLeft':
      return { row, column: jump ? (column > shape.firstValueColumn ? shape.firstValueColumn : 0) : column - 1 };
    case 'ArrowRight':
      return { row, column: jump ? (column < shape.firstValueColumn ? shape.firstValueColumn : last) : column + 1 };
    case 'Home':
      return { row: jump ? 0 : row, column: column > shape.firstValueColumn ? shape.firstValueColumn : 0 };
    case 'End':
      return { row: jump ? shape.rows - 1 : row, column: last };
    case 'PageUp':
      return { row: row - shape.pageRows, column };
    case 'PageDown':
      return { row: row + shape.pageRows, column };
    default:
      return null;
  }
}
