import type { KeyboardEvent } from 'react';

/** The arrow keys go up and down a column of fields, as in a spreadsheet; what is typed is kept on the way. */
export function moveInColumn(event: KeyboardEvent<HTMLTableElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !(event.target instanceof HTMLInputElement)) return;
  const cell = event.target.closest<HTMLTableCellElement>('th, td');
  const rows = [...event.currentTarget.rows];
  const from = rows.findIndex((row) => row === cell?.parentElement);
  for (let at = from + step; cell && at >= 0 && at < rows.length; at += step) {
    const field = rows[at]?.cells[cell.cellIndex]?.querySelector('input');
    if (!field) continue;
    event.preventDefault();
    field.focus();
    return;
  }
}
