import type { Cell, Column, Row, Table } from '#shared/report/index.ts';
import type { Paper } from './paper.ts';
import { breakLines, lineHeight, piecesOf, type Line } from './text.ts';
import { colours, contentWidth, styles, type TextStyle } from './theme.ts';

const gap = 8;

export type Placed = { readonly column: Column; readonly index: number; readonly x: number; readonly width: number };
export type CellLines = {
  readonly lines: readonly Line[];
  readonly detail: readonly Line[];
  readonly style: TextStyle;
};
export type LaidRow =
  | { readonly kind: 'group'; readonly lines: readonly Line[]; readonly height: number }
  | { readonly kind: 'row'; readonly emphasis: boolean; readonly cells: readonly CellLines[]; readonly height: number };

export function placeColumns(table: Table): readonly Placed[] {
  const shown = table.columns.map((column, index) => ({ column, index })).filter(({ column }) => !column.dataOnly);
  const weight = shown.reduce((sum, { column }) => sum + column.weight, 0);
  // A figure that ends where a text begins would read as one.
  const gaps = shown.map(({ column }, index) => {
    const next = shown[index + 1]?.column;
    return next === undefined ? 0 : column.align === 'right' && next.align === 'left' ? 2.2 * gap : gap;
  });
  const free = contentWidth - gaps.reduce((sum, one) => sum + one, 0);
  let x = 0;
  return shown.map(({ column, index }, position) => {
    const width = (free * column.weight) / weight;
    const placed = { column, index, x, width };
    x += width + (gaps[position] ?? 0);
    return placed;
  });
}

export const cellStyle = (table: Table, emphasis: boolean, cell: Cell): TextStyle => ({
  font: emphasis || cell.bold ? 'semibold' : 'regular',
  size: table.dense ? 7.8 : 8.8,
  colour: cell.tone === 'better' ? colours.better : cell.tone === 'worse' ? colours.worse : colours.text,
});

export const detailStyle = (table: Table): TextStyle => ({
  font: 'regular',
  size: table.dense ? 6.9 : 7.6,
  colour: colours.muted,
});

export const padding = (table: Table): number => (table.dense ? 2.6 : 3.6);

/** Rows as lines of text, a row that is taller than a page as several. */
export function layRows(paper: Paper, table: Table, columns: readonly Placed[], mostLines: number): LaidRow[] {
  return table.rows.flatMap((row) => layRow(paper, table, columns, row, mostLines));
}

function layRow(paper: Paper, table: Table, columns: readonly Placed[], row: Row, mostLines: number): LaidRow[] {
  if (row.kind === 'group') {
    const lines = breakLines(paper, piecesOf([{ text: row.text }], styles.tableGroup), contentWidth);
    return [{ kind: 'group', lines, height: lines.length * lineHeight(styles.tableGroup) + 9 }];
  }
  const cells = columns.map(({ index, width }): CellLines => {
    const cell = row.cells[index] ?? { text: '' };
    const style = cellStyle(table, row.emphasis, cell);
    const detail = cell.detail ? breakLines(paper, piecesOf([{ text: cell.detail }], detailStyle(table)), width) : [];
    return { lines: breakLines(paper, piecesOf([{ text: cell.text }], style), width), detail, style };
  });
  const made: LaidRow[] = [];
  let rest: readonly CellLines[] = cells;
  do {
    const part = rest.map((cell) => take(cell, mostLines));
    made.push({ kind: 'row', emphasis: row.emphasis, cells: part, height: rowHeight(table, part) });
    rest = rest.map((cell) => drop(cell, mostLines));
  } while (rest.some((cell) => cell.lines.length + cell.detail.length > 0));
  return made;
}

const take = (cell: CellLines, count: number): CellLines => ({
  ...cell,
  lines: cell.lines.slice(0, count),
  detail: cell.detail.slice(0, Math.max(0, count - cell.lines.length)),
});
const drop = (cell: CellLines, count: number): CellLines => ({
  ...cell,
  lines: cell.lines.slice(count),
  detail: cell.detail.slice(Math.max(0, count - cell.lines.length)),
});

function rowHeight(table: Table, cells: readonly CellLines[]): number {
  const heights = cells.map(
    (cell) => cell.lines.length * lineHeight(cell.style) + cell.detail.length * lineHeight(detailStyle(table)),
  );
  return Math.max(lineHeight(cellStyle(table, false, { text: '' })), ...heights) + 2 * padding(table);
}

type GroupRow = Extract<LaidRow, { kind: 'group' }>;
/** The rows of one page. `continued` is the title of the group that the first of them belongs to, when it began before. */
export type TablePage = { readonly continued: GroupRow | null; readonly rows: readonly LaidRow[] };
type OpenPage = { continued: GroupRow | null; rows: LaidRow[] };

/**
 * Which rows stand together on a page. A group title never ends one, and the last page never holds one row alone.
 * `first` is what the current page still has room for, `full` what an empty one has.
 */
export function paginate(rows: readonly LaidRow[], first: number, full: number): readonly TablePage[] {
  let page: OpenPage = { continued: null, rows: [] };
  const pages: OpenPage[] = [page];
  let group: GroupRow | null = null;
  let left = first;
  for (const row of rows) {
    if (row.height > left && (page.rows.length > 0 || left < full)) {
      const titles = takeTitles(page);
      page = { continued: titles.length > 0 || row.kind === 'group' ? null : group, rows: titles };
      pages.push(page);
      left = full - heightOf(page);
    }
    page.rows.push(row);
    left -= row.height;
    if (row.kind === 'group') group = row;
  }
  const [beforeLast, last] = [pages.at(-2), pages.at(-1)];
  if (beforeLast && last?.rows.length === 1 && last.rows[0]?.kind === 'row' && beforeLast.rows.length > 2) {
    const moved = beforeLast.rows.pop();
    if (moved) last.rows.unshift(moved);
    const titles = takeTitles(beforeLast);
    last.rows.unshift(...titles);
    if (titles.length > 0) last.continued = null;
  }
  return pages.filter((one, index) => one.rows.length > 0 || index === 0);
}

const heightOf = (page: TablePage): number =>
  page.rows.reduce((sum, row) => sum + row.height, page.continued?.height ?? 0);

/** Group titles that would end a page go over to the next with what they stand for. */
function takeTitles(page: OpenPage): LaidRow[] {
  let from = page.rows.length;
  while (from > 0 && page.rows[from - 1]?.kind === 'group') from--;
  return page.rows.splice(from);
}
