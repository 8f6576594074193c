import { useRef, type MouseEvent, type RefObject } from 'react';
import { at, type CellAt, type Selection } from './selection.ts';
import type { GridActions, GridRow } from './types.ts';
import type { GridControl } from './use-grid.ts';

const dragDistance = 4;

type Setting = {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: readonly GridRow[];
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly actions: GridActions;
  readonly control: GridControl;
  readonly focusActive: () => void;
  /** A row was taken by its handle. */
  readonly onTake: (row: number, event: MouseEvent) => void;
};

/** What the pointer does in a grid: it chooses, folds, opens a menu, begins an edit, and takes a row by its handle. */
export function usePointer(setting: Setting) {
  const { scroller, rows, selection, onSelect, actions, control } = setting;
  const dragging = useRef(false);
  const onMouseDown = (event: MouseEvent): void => {
    const cell = cellAt(event);
    if (!cell || event.button !== 0) return;
    if (event.target instanceof Element && event.target.closest('input, button')) return;
    event.preventDefault();
    control.settle();
    if (event.target instanceof Element && event.target.closest('[data-handle]')) {
      setting.onTake(cell.row, event);
      return;
    }
    onSelect(event.shiftKey ? { anchor: selection.anchor, active: cell } : at(cell.row, cell.column));
    scroller.current?.focus({ preventScroll: true });
    dragging.current = true;
    requestAnimationFrame(setting.focusActive);
    const single = event.detail === 1 && !event.shiftKey;
    // Not `click`: choosing a cell at the edge scrolls it into view, and the pointer is then over another one.
    const release = (up: globalThis.MouseEvent): void => {
      const moved = Math.hypot(up.clientX - event.clientX, up.clientY - event.clientY) > dragDistance;
      dragging.current = false;
      window.removeEventListener('mouseup', release);
      if (!single || moved) return;
      if (rows[cell.row]?.kind === 'group') actions.toggle(cell.row);
      else actions.point(cell);
    };
    window.addEventListener('mouseup', release);
  };
  const onMouseOver = (event: MouseEvent): void => {
    const cell = dragging.current ? cellAt(event) : null;
    if (cell && event.buttons === 1) onSelect({ anchor: selection.anchor, active: cell });
  };
  const onDoubleClick = (event: MouseEvent): void => {
    const cell = cellAt(event);
    if (cell && rows[cell.row]?.kind === 'line' && control.editing === null) control.begin(cell);
  };
  const onContextMenu = (event: MouseEvent): void => {
    const cell = cellAt(event);
    if (!cell || !rows[cell.row] || !(event.target instanceof HTMLElement)) return;
    event.preventDefault();
    onSelect(at(cell.row, cell.column));
    actions.menu(cell.row, event.target);
  };
  return { onMouseDown, onMouseOver, onDoubleClick, onContextMenu };
}

function cellAt(event: MouseEvent): CellAt | null {
  const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
  if (!element) return null;
  return { row: Number(element.dataset['row']), column: Number(element.dataset['column']) };
}
