export { PeriodGrid, type PeriodGridProps } from './PeriodGrid.tsx';
export {
  decimalMarkOf,
  percentText,
  readCell,
  readNumber,
  type DecimalMark,
  type NumberReading,
} from './number-text.ts';
export { at, blockOf, type Block, type CellAt, type Selection } from './selection.ts';
export type { CellToCopy, CopiedCell } from './table-html.ts';
export { formatTable, parseTable } from './table-text.ts';
export type { CellTone, Committed, GridActions, GridCell, GridColumn, GridRow, Refusal } from './types.ts';
export type { Widths } from './use-widths.ts';
