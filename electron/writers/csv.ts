import Papa from 'papaparse';
import { safeField } from '#shared/kernel/safe-field.ts';
import { dataTables, type Cell, type Report, type Table } from '#shared/report/index.ts';

export type CsvFile = { readonly name: string; readonly text: string };

/**
 * One file a table: full precision with a decimal point, ISO dates, a line end that every spreadsheet knows, and a
 * byte-order mark, without which Excel reads UTF-8 as the code page of the machine. LibreOffice takes it too.
 */
export function writeCsv(report: Report): readonly CsvFile[] {
  return dataTables(report).map((table) => ({ name: `${report.fileStem}-${table.id}.csv`, text: csvText(table) }));
}

function csvText(table: Table): string {
  const fields = table.columns.map((column) =>
    safeField(column.unit ? `${column.label} (${column.unit})` : column.label),
  );
  const data = table.rows.flatMap((row) =>
    row.kind === 'group' ? [] : [table.columns.map((_, index) => field(row.cells[index] ?? { text: '' }))],
  );
  return `\uFEFF${Papa.unparse({ fields, data }, { newline: '\r\n' })}\r\n`;
}

function field(cell: Cell): string {
  const value = cell.data === undefined ? cell.text : cell.data;
  if (value === null) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  return safeField(value);
}
