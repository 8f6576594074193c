import type { Table } from '#shared/report/index.ts';
import { artifact, child, content, newPage, room, setAttributes, type Paper, type StructureElement } from './paper.ts';
import { detailStyle, layRows, padding, paginate, placeColumns, type LaidRow, type Placed } from './table-layout.ts';
import { breakLines, drawLines, lineHeight, piecesOf } from './text.ts';
import { colours, contentBottom, contentWidth, margin, styles } from './theme.ts';

const captionHeight = lineHeight(styles.tableCaption) + 5;

export function table(paper: Paper, block: Table): void {
  const columns = placeColumns(block);
  const head = layHead(paper, columns);
  const full = contentBottom - margin.top - head.height - 2;
  const rows = layRows(paper, block, columns, Math.max(4, Math.floor(full / lineHeight(styles.body)) - 4));
  if (room(paper) < tableStart(head.height, rows)) newPage(paper);
  const element = child(paper, paper.parent, 'Table');
  const caption = child(paper, element, 'Caption');
  content(paper, caption, 'Caption', () => {
    const lines = breakLines(paper, piecesOf([{ text: block.caption }], styles.tableCaption), contentWidth);
    drawLines(paper, lines, margin.left, paper.y, styles.tableCaption);
  });
  paper.y += captionHeight;
  const pages = paginate(rows, room(paper) - head.height - 2, full);
  const tableHead = child(paper, element, 'THead');
  const body = child(paper, element, 'TBody');
  pages.forEach((page, index) => {
    if (index > 0) newPage(paper);
    drawHead(paper, columns, head, index === 0 ? tableHead : null);
    if (page.continued) drawContinued(paper, page.continued);
    for (const row of page.rows) drawRow(paper, block, columns, row, body);
    rule(paper, paper.y, colours.lineStrong, 0.5);
  });
  paper.y += 14;
}

/** The least that a table starts with: its caption, its head and two rows (three when the first is a group title). */
function tableStart(head: number, rows: readonly LaidRow[]): number {
  const first = rows.slice(0, rows[0]?.kind === 'group' ? 3 : 2);
  const whole = rows.reduce((sum, row) => sum + row.height, 0);
  const most = contentBottom - margin.top;
  // A short table stays whole.
  const wanted = rows.length <= 12 ? whole : first.reduce((sum, row) => sum + row.height, 0);
  return Math.min(captionHeight + head + 4 + wanted, most);
}

/** What a heading in front of the table must leave room for. */
export function tableMinimum(paper: Paper, block: Table): number {
  const columns = placeColumns(block);
  return tableStart(layHead(paper, columns).height, layRows(paper, block, columns, 40));
}

type Head = { readonly cells: readonly ReturnType<typeof breakLines>[]; readonly height: number };

function layHead(paper: Paper, columns: readonly Placed[]): Head {
  const cells = columns.map(({ column, width }) => [
    ...breakLines(paper, piecesOf([{ text: column.label }], styles.tableHead), width),
    ...(column.mark ? breakLines(paper, piecesOf([{ text: column.mark }], styles.tableMark), width) : []),
  ]);
  return { cells, height: Math.max(1, ...cells.map((lines) => lines.length)) * lineHeight(styles.tableHead) + 6 };
}

/** Said once; on further pages the repeated head is only drawn. */
function drawHead(paper: Paper, columns: readonly Placed[], head: Head, element: StructureElement | null): void {
  const row = element ? child(paper, element, 'TR') : null;
  const marked = columns.some(({ column }) => column.mark);
  columns.forEach(({ column, x, width }, index) => {
    const lines = head.cells[index] ?? [];
    const free = head.height - 5 - lines.length * lineHeight(styles.tableHead);
    // A label stands on the rule, but with the others where a mark stands under some of them.
    const top = paper.y + (marked ? 1 : free);
    const draw = (): void => {
      drawLines(paper, lines, margin.left + x, top, styles.tableHead, { width, right: column.align === 'right' });
    };
    if (!row) artifact(paper, draw, 'Pagination');
    else {
      const cell = child(paper, row, 'TH', { scope: 'Column' });
      if (lines.length > 0) content(paper, cell, 'TH', draw);
    }
  });
  paper.y += head.height;
  rule(paper, paper.y, colours.lineStrong, 0.8);
}

function drawRow(paper: Paper, block: Table, columns: readonly Placed[], row: LaidRow, body: StructureElement): void {
  const element = child(paper, body, 'TR');
  if (row.kind === 'group') {
    const cell = child(paper, element, 'TH', { scope: 'Row' });
    setAttributes(cell, { O: 'Table', ColSpan: columns.length });
    content(paper, cell, 'TH', () => drawLines(paper, row.lines, margin.left, paper.y + 7, styles.tableGroup));
    paper.y += row.height;
    rule(paper, paper.y, colours.line, 0.5);
    return;
  }
  if (row.emphasis)
    artifact(paper, () => paper.doc.rect(margin.left - 4, paper.y, contentWidth + 8, row.height).fill(colours.panel));
  columns.forEach(({ column, x, width }, index) => {
    const cell = row.cells[index];
    const cellElement = child(paper, element, index === 0 ? 'TH' : 'TD', index === 0 ? { scope: 'Row' } : {});
    if (!cell || cell.lines.length + cell.detail.length === 0) return;
    content(paper, cellElement, index === 0 ? 'TH' : 'TD', () => {
      const align = { width, right: column.align === 'right' };
      const below = drawLines(paper, cell.lines, margin.left + x, paper.y + padding(block), cell.style, align);
      drawLines(paper, cell.detail, margin.left + x, below, detailStyle(block), align);
    });
  });
  paper.y += row.height;
  rule(paper, paper.y, colours.line, 0.4);
}

/** Under which title the rows at the top of a page stand. Drawn only: the structure tree holds the title once. */
function drawContinued(paper: Paper, group: LaidRow & { kind: 'group' }): void {
  const [line] = group.lines;
  if (!line) return;
  const more = { text: ', continued', style: { ...styles.tableGroup, font: 'regular' as const } };
  artifact(
    paper,
    () => {
      const text = breakLines(paper, [...line.pieces, more], contentWidth).slice(0, 1);
      drawLines(paper, text, margin.left, paper.y + 7, styles.tableGroup);
    },
    'Pagination',
  );
  paper.y += group.height;
  rule(paper, paper.y, colours.line, 0.5);
}

function rule(paper: Paper, y: number, colour: string, width: number): void {
  artifact(paper, () => {
    paper.doc
      .moveTo(margin.left, y)
      .lineTo(margin.left + contentWidth, y)
      .lineWidth(width)
      .stroke(colour);
  });
}
