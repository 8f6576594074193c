import { safeField } from '#shared/kernel/safe-field.ts';
import type { ChartCell, ChartTable } from '../table.ts';

/** The table of a chart as a file: full precision, and what every spreadsheet needs to read it, as a report's has. */
export function csvOf({ head, units = [], rows }: ChartTable): string {
  const names = head.map((name, column) => {
    const unit = units[column] ?? null;
    return quoted(safeField(unit === null || unit === '' ? name : `${name} (${unit})`));
  });
  const lines = [names, ...rows.map((row) => row.map(field))].map((cells) => cells.join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function field(cell: ChartCell): string {
  if (typeof cell === 'string') return quoted(safeField(cell));
  return cell.value === null ? '' : String(cell.value);
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
