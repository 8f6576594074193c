import { defaultRangeExtractor, useVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { classes } from '../classes.ts';
import { CellMessageView } from './CellMessageView.tsx';
import { GridHead } from './GridHead.tsx';
import { GridRowView } from './GridRowView.tsx';
import dragStyles from './drag.module.css';
import styles from './grid.module.css';
import { at, blockOf, clampSelection, type GridShape, type Selection } from './selection.ts';
import type { GridActions, GridCell, GridColumn, GridRow } from './types.ts';
import { useGrid } from './use-grid.ts';
import { useLayout } from './use-layout.ts';
import { usePointer } from './use-pointer.ts';
import { useRowDrag } from './use-row-drag.ts';
import { useWidths, type Widths } from './use-widths.ts';

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
  /** Widths that the person chose; the value columns go by `valueKey`. */
  readonly widths: Widths;
  readonly valueKey: string;
  readonly onWidths: (widths: Widths) => void;
};

const headHeight = 32;
const rowHeight = 27;

/** A table of rows over periods that is used like a spreadsheet. Only what is in view is drawn. */
export function PeriodGrid(props: PeriodGridProps) {
  const { columns, rows, cellOf, onSelect, actions } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const firstValueColumn = columns.findIndex((column) => !column.leading);
  const layout = useLayout(scroller, columns, props.valueWidth, props.widths, props.valueKey);
  const resize = useWidths({ ...props, layout });
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
    overscan: 5,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor: (range) => withActive(range, active.row),
  });
  const horizontal = useVirtualizer({
    horizontal: true,
    count: columns.length - firstValueColumn,
    getScrollElement: () => scroller.current,
    estimateSize: () => layout.valueWidth,
    overscan: 2,
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

  const control = useGrid({ rows, columns, shape, selection, onSelect, actions, resize });
  const isEditing = control.editing !== null;

  const focusActive = useCallback((): void => {
    const cell = scroller.current?.querySelector<HTMLElement>('[data-active]');
    // The second press of a double click has opened the field by now: it keeps the focus.
    if (cell && !cell.querySelector('input')) cell.focus({ preventScroll: true });
  }, []);
  const wasEditing = useRef(false);
  const seenAt = useRef('');
  useEffect(() => {
    const here = `${active.row} ${active.column}`;
    const isThere = seenAt.current === here;
    seenAt.current = here;
    bringIntoView(vertical, active.row, isThere);
    const line = rows[active.row];
    const scrollsSideways = active.column >= firstValueColumn && line?.kind === 'line' && !line.span;
    if (scrollsSideways) bringIntoView(horizontal, active.column - firstValueColumn, isThere);
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

  const { drag, take } = useRowDrag({
    scroller,
    rows: rows.length,
    headHeight,
    rowHeight,
    onDrop: ({ row, gap }) => control.act({ do: 'carry', row, to: gap }),
  });
  const pointer = usePointer({ scroller, rows, selection, onSelect, actions, control, focusActive, onTake: take });

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
        onMouseDown={pointer.onMouseDown}
        onMouseOver={pointer.onMouseOver}
        onDoubleClick={pointer.onDoubleClick}
        onContextMenu={pointer.onContextMenu}
      >
        <GridHead columns={columns} layout={layout} inView={inView} resize={resize} />
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
          {drag ? (
            <div className={classes(dragStyles.gap)} style={{ top: Math.max(0, drag.gap * rowHeight - 1) }} />
          ) : null}
        </div>
      </div>
      {control.message === null ? null : <CellMessageView message={control.message} scroller={scroller.current} />}
    </div>
  );
}

/**
 * Where the cell was before, as when its edit begins and ends, it is scrolled to only if it is out of view: asking the
 * library lays the whole page out anew. What it knows of the offset may be a frame old, so a move always asks.
 */
function bringIntoView(along: Virtualizer<HTMLDivElement, Element>, index: number, isThere: boolean): void {
  const place = along.measurementsCache[index];
  const { scrollOffset, scrollRect, options } = along;
  const room = options.horizontal ? scrollRect?.width : scrollRect?.height;
  const isSeen =
    isThere &&
    place !== undefined &&
    scrollOffset !== null &&
    place.start - scrollOffset >= options.scrollPaddingStart &&
    place.end - scrollOffset <= (room ?? 0);
  if (!isSeen) along.scrollToIndex(index, { align: 'auto' });
}
