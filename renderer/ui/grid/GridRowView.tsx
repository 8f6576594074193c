import { memo, type CSSProperties } from 'react';
import { classes } from '../classes.ts';
import type { Editing } from './CellEditor.tsx';
import { GridCellView } from './GridCellView.tsx';
import styles from './grid.module.css';
import { MoreButton } from './MoreButton.tsx';
import type { Layout } from './use-layout.ts';
import type { GridCell, GridColumn, GridRow } from './types.ts';

export type GridRowViewProps = {
  readonly row: GridRow;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly layout: Layout;
  readonly columns: readonly GridColumn[];
  /** Value columns in view: `[index, left]`, as numbers of all columns. */
  readonly inView: readonly (readonly [number, number])[];
  readonly cellOf: (row: number, column: number) => GridCell;
  /** What the look of the row hangs on besides its other properties: as long as it is the same, the cells are. */
  readonly looks: unknown;
  readonly activeColumn: number;
  readonly chosenFrom: number;
  readonly chosenTo: number;
  readonly editing: Editing | null;
  readonly onMenu: (row: number, anchor: HTMLElement) => void;
};

function RowView(props: GridRowViewProps) {
  const { row, index, top, height, layout, columns, activeColumn } = props;
  const style: CSSProperties = { top, height, width: layout.total };
  if (row.kind === 'group') {
    return (
      <div role="row" aria-rowindex={index + 2} className={classes(styles.row, styles.group)} style={style}>
        <div
          role="gridcell"
          aria-colindex={1}
          aria-colspan={columns.length}
          aria-expanded={row.open}
          aria-label={`${row.label}, section, ${row.detail}`}
          tabIndex={activeColumn >= 0 ? 0 : -1}
          data-row={index}
          data-column={0}
          data-active={activeColumn >= 0 || undefined}
          className={classes(styles.groupCell, activeColumn >= 0 && styles.active)}
          style={{ width: layout.width }}
        >
          <svg viewBox="0 0 12 12" aria-hidden="true" className={classes(styles.fold, row.open && styles.open)}>
            <path d="M4 2.5 8 6 4 9.5" />
          </svg>
          <span>{row.label}</span>
          <span className={classes(styles.detail)}>{row.detail}</span>
          <MoreButton name={`the section ${row.label}`} onPress={(anchor) => props.onMenu(index, anchor)} />
        </div>
      </div>
    );
  }
  const cellProps = (column: number) => {
    const cell = props.cellOf(index, column);
    const header = columns[column]?.spoken ?? columns[column]?.header ?? '';
    const active = activeColumn === column;
    return {
      cell,
      name: column === 0 ? row.label : nameOf(row.label, header, cell),
      row: index,
      column,
      active,
      chosen: column >= props.chosenFrom && column <= props.chosenTo,
      editing: active ? props.editing : null,
    };
  };
  const first = layout.leading.length;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes(styles.row, row.emphasis && styles.emphasis)}
      style={style}
    >
      {layout.leading.map((place, column) => (
        <GridCellView
          key={columns[column]?.key}
          {...cellProps(column)}
          role={column === 0 ? 'rowheader' : 'gridcell'}
          colSpan={1}
          align={place.align}
          frozen={place.frozen}
          span={false}
          left={place.frozen ? place.left : null}
          width={place.width}
          onMenu={column === 0 && !row.indent ? props.onMenu : null}
          fold={column === 0 ? row.open : undefined}
          indent={column === 0 && row.indent === true}
          movable={column === 0 && row.movable === true}
        />
      ))}
      {row.span ? (
        <GridCellView
          {...spanProps(cellProps(first), props)}
          role="gridcell"
          colSpan={columns.length - first}
          align="start"
          frozen={false}
          span
          left={layout.frozenWidth}
          width={Math.max(160, layout.width - layout.frozenWidth)}
          numberWidth={layout.valueWidth - 20}
          onMenu={null}
        />
      ) : (
        props.inView.map(([column, left]) => (
          <GridCellView
            key={column}
            {...cellProps(column)}
            role="gridcell"
            colSpan={1}
            align="end"
            frozen={false}
            span={false}
            shaded={columns[column]?.shaded === true}
            divided={columns[column]?.divided === true}
            left={left}
            width={layout.valueWidth}
            onMenu={null}
          />
        ))
      )}
    </div>
  );
}

/** One row. It draws again only when its own cells, its place or its part of the selection change. */
export const GridRowView = memo(RowView, (before, after) => {
  const keys = Object.keys(after) as (keyof GridRowViewProps)[];
  return keys.every((key) => key === 'cellOf' || Object.is(before[key], after[key]));
});

function nameOf(label: string, header: string, cell: GridCell): string {
  return `${label}, ${header}: ${cell.text === '' ? 'empty' : cell.text}${cell.spoken ? `, ${cell.spoken}` : ''}`;
}

/** A value that stands for all columns is active, chosen and edited whichever of its columns is. */
function spanProps<Props extends { column: number; active: boolean; chosen: boolean; editing: Editing | null }>(
  cell: Props,
  { activeColumn, chosenFrom, chosenTo, editing }: GridRowViewProps,
): Props {
  const active = activeColumn >= cell.column;
  return { ...cell, active, chosen: chosenFrom >= 0 && chosenTo >= cell.column, editing: active ? editing : null };
}
