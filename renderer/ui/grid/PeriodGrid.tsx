import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, type MouseEvent } from 'react';
import { classes } from '../classes.ts';
import { GridRowView } from './GridRowView.tsx';
import styles from './grid.module.css';
import headStyles from './head.module.css';
import { at, blockOf, clampSelection, type CellAt, type GridShape, type Selection } from './selection.ts';
import type { GridActions, GridCell, GridColumn, GridRow } from './types.ts';
import { useGrid, type CellMessage } from './use-grid.ts';
import { useLayout } from './use-layout.ts';

export type PeriodGridProps = {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly cellOf: (row: number, column: number) => GridCell;
  /** The same answer for as long as the cells of a row are: then it is not drawn again. */
  readonly looksOf: (row: number) => unknown;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly actions: GridActions;
  readonly valueWidth: readonly [least: number, most: number];
};

const headHeight = 32;
const rowHeight = 27;
const bubbleRoom = 80;
const dragDistance = 4;

/** A table of rows over periods that is used like a spreadsheet. Only what is in view is drawn. */
export function PeriodGrid(props: PeriodGridProps) {
  const { columns, rows, cellOf, onSelect, actions } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const firstValueColumn = columns.findIndex((column) => !column.leading);
  const layout = useLayout(scroller, columns, props.valueWidth[0], props.valueWidth[1]);
  const stops = useMemo(() => rows.flatMap((row, index) => (row.kind === 'group' ? [index] : [])), [rows]);
  const shape: GridShape = {
    rows: rows.length,
    columns: columns.length,
    firstValueColumn,
    pageRows: Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 400) - headHeight) / rowHeight) - 1),
    stops,
  };
  const selection = clampSelection(props.selection, shape);
  const { active } = selection;
  const chosen = blockOf(selection);

  // The active cell is always drawn, wherever one scrolls to: it holds the keyboard's focus.
  const withActive = (range: Range, index: number): number[] => {
    const drawn = defaultRangeExtractor(range);
    return index < 0 || index >= range.count || drawn.includes(index) ? drawn : [...drawn, index].sort((a, b) => a - b);
  };
  const vertical = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor: (range) => withActive(range, active.row),
  });
  const horizontal = useVirtualizer({
    horizontal: true,
    count: columns.length - firstValueColumn,
    getScrollElement: () => scroller.current,
    estimateSize: () => layout.valueWidth,
    overscan: 6,
    paddingStart: layout.leadingWidth,
    scrollPaddingStart: layout.frozenWidth,
    rangeExtractor: (range) => withActive(range, active.column - firstValueColumn),
  });
  useLayoutEffect(() => horizontal.measure(), [horizontal, layout.valueWidth, layout.leadingWidth]);
  const columnsInView = horizontal.getVirtualItems();
  const viewKey = columnsInView.map((item) => `${item.index}:${item.start}`).join(' ');
  const inView = useMemo(
    () => columnsInView.map((item) => [item.index + firstValueColumn, item.start] as const),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- The key says all that the list holds; the list itself is new on every draw.
    [viewKey, firstValueColumn],
  );

  const control = useGrid({ rows, columns, shape, selection, onSelect, actions });
  const isEditing = control.editing !== null;

  const focusActive = useCallback((): void => {
    const cell = scroller.current?.querySelector<HTMLElement>('[data-active]');
    // The second press of a double click has opened the field by now: it keeps the focus.
    if (cell && !cell.querySelector('input')) cell.focus({ preventScroll: true });
  }, []);
  const wasEditing = useRef(false);
  useEffect(() => {
    vertical.scrollToIndex(active.row, { align: 'auto' });
    const line = rows[active.row];
    const scrollsSideways = active.column >= firstValueColumn && line?.kind === 'line' && !line.span;
    if (scrollsSideways) horizontal.scrollToIndex(active.column - firstValueColumn, { align: 'auto' });
    // Moving takes the focus along, but never takes it from elsewhere on the page.
    if (!isEditing && (wasEditing.current || scroller.current?.contains(document.activeElement))) focusActive();
    wasEditing.current = isEditing;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- Only a move of the active cell scrolls, not a change of what the rows hold.
  }, [active.row, active.column, isEditing]);

  // A cell that changes its kind is a new element, and the focus falls off the page: it is put back.
  const ownsFocus = useRef(false);
  useEffect(() => {
    if (ownsFocus.current && document.activeElement === document.body) focusActive();
  });

  // The same function for every draw, so that a row does not draw again because the page did.
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const openMenu = useCallback(
    (row: number, anchor: HTMLElement): void => {
      onSelect(at(row, 0));
      latest.current.menu(row, anchor);
    },
    [onSelect],
  );

  const cellAt = (event: MouseEvent): CellAt | null => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    if (!element) return null;
    return { row: Number(element.dataset['row']), column: Number(element.dataset['column']) };
  };
  const dragging = useRef(false);
  const onMouseDown = (event: MouseEvent): void => {
    const cell = cellAt(event);
    if (!cell || event.button !== 0) return;
    if (event.target instanceof Element && event.target.closest('input, button')) return;
    event.preventDefault();
    control.settle();
    onSelect(event.shiftKey ? { anchor: selection.anchor, active: cell } : at(cell.row, cell.column));
    scroller.current?.focus({ preventScroll: true });
    dragging.current = true;
    requestAnimationFrame(focusActive);
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
    if (cell && rows[cell.row]?.kind === 'line' && !isEditing) control.begin(cell);
  };
  const onContextMenu = (event: MouseEvent): void => {
    const cell = cellAt(event);
    if (!cell || rows[cell.row]?.kind !== 'line' || !(event.target instanceof HTMLElement)) return;
    event.preventDefault();
    onSelect(at(cell.row, cell.column));
    actions.menu(cell.row, event.target);
  };

  return (
    <div className={classes(styles.frame)}>
      <div
        ref={scroller}
        role="grid"
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        tabIndex={-1}
        className={classes(styles.scroller)}
        onFocus={() => {
          ownsFocus.current = true;
        }}
        onBlur={(event) => {
          if (event.target.isConnected && !event.currentTarget.contains(event.relatedTarget)) ownsFocus.current = false;
        }}
        onKeyDown={control.onKeyDown}
        onPaste={control.onPaste}
        onCopy={control.onCopy}
        onMouseDown={onMouseDown}
        onMouseOver={onMouseOver}
        onDoubleClick={onDoubleClick}
        onContextMenu={onContextMenu}
      >
        <div role="rowgroup" className={classes(headStyles.head)} style={{ width: layout.total }}>
          <div role="row" aria-rowindex={1} className={classes(headStyles.headRow)}>
            {layout.leading.map((place, index) => (
              <div
                key={columns[index]?.key}
                role="columnheader"
                aria-colindex={index + 1}
                aria-label={columns[index]?.spoken}
                className={classes(headStyles.headCell, headStyles.headLeading, place.frozen && headStyles.headFrozen)}
                style={
                  place.frozen ? { width: place.width, left: place.left, position: 'sticky' } : { width: place.width }
                }
              >
                {columns[index]?.header}
              </div>
            ))}
            {inView.map(([column, left]) => (
              <div
                key={column}
                role="columnheader"
                aria-colindex={column + 1}
                className={classes(headStyles.headCell)}
                style={{ left, width: layout.valueWidth }}
              >
                {columns[column]?.header}
              </div>
            ))}
          </div>
        </div>
        <div
          role="rowgroup"
          className={classes(styles.body)}
          style={{ height: vertical.getTotalSize() - headHeight, width: layout.total }}
        >
          {vertical.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            const inBlock = item.index >= chosen.top && item.index <= chosen.bottom;
            const isActive = item.index === active.row;
            return (
              <GridRowView
                key={row.key}
                row={row}
                index={item.index}
                top={item.start - headHeight}
                height={rowHeight}
                layout={layout}
                columns={columns}
                inView={inView}
                cellOf={cellOf}
                looks={props.looksOf(item.index)}
                activeColumn={isActive ? active.column : -1}
                chosenFrom={inBlock ? chosen.left : -1}
                chosenTo={inBlock ? chosen.right : -2}
                editing={isActive ? control.editing : null}
                onMenu={openMenu}
              />
            );
          })}
        </div>
      </div>
      {control.message === null ? null : <Message message={control.message} scroller={scroller.current} />}
    </div>
  );
}

/** A sentence at its cell: under it, or above it where there is no room. */
function Message({ message, scroller }: { readonly message: CellMessage; readonly scroller: HTMLElement | null }) {
  const { row, column } = message.at;
  const cells = [...(scroller?.querySelectorAll<HTMLElement>(`[data-row="${row}"]`) ?? [])];
  // A value that stands for all columns is one cell, whichever column was meant.
  const isThere = (each: HTMLElement): boolean =>
    Number(each.dataset['column']) === column || (column > 0 && each.ariaColSpan !== null);
  const cell = cells.find(isThere)?.getBoundingClientRect();
  const frame = scroller?.parentElement?.getBoundingClientRect();
  if (!cell || !frame) return null;
  const left = Math.max(8, Math.min(cell.left - frame.left, frame.width - 348));
  const below = cell.bottom - frame.top + 4;
  const place =
    below + bubbleRoom > frame.height ? { left, bottom: frame.bottom - cell.top + 4 } : { left, top: below };
  return (
    <div role="alert" className={classes(styles.bubble)} style={place}>
      {message.text}
    </div>
  );
}
