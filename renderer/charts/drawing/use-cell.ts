import { useState, type KeyboardEvent } from 'react';

export type CellPlace = { readonly row: number; readonly column: number };

/**
 * Which cell of a field has the focus: one of them is reached by Tab, the arrow keys, Home and End go on from there.
 * `rows` count upwards, as they are drawn. The cells carry `data-cell` with row and column.
 */
export function useCell(rows: number, columns: number, start: CellPlace) {
  const [chosen, choose] = useState<CellPlace | null>(null);
  const at = chosen && chosen.row < rows && chosen.column < columns ? chosen : start;
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>): void => {
    const { row, column } = at;
    const moves: Readonly<Record<string, CellPlace>> = {
      ArrowUp: { row: row + 1, column },
      ArrowDown: { row: row - 1, column },
      ArrowLeft: { row, column: column - 1 },
      ArrowRight: { row, column: column + 1 },
      Home: { row, column: 0 },
      End: { row, column: columns - 1 },
    };
    const to = moves[event.key];
    if (!to) return;
    event.preventDefault();
    const next = { row: between(to.row, rows), column: between(to.column, columns) };
    choose(next);
    event.currentTarget.querySelector<SVGElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus();
  };
  return { at, choose, onKeyDown };
}

const between = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index));
