import { memo, type CSSProperties } from 'react';
import { classes } from '../classes.ts';
import { CellEditor, type Editing } from './CellEditor.tsx';
import styles from './grid.module.css';
import type { GridCell } from './types.ts';

export type GridCellViewProps = {
  readonly cell: GridCell;
  readonly name: string;
  readonly role: 'gridcell' | 'rowheader';
  readonly row: number;
  readonly column: number;
  readonly colSpan: number;
  readonly align: 'start' | 'end';
  readonly frozen: boolean;
  readonly span: boolean;
  readonly active: boolean;
  readonly chosen: boolean;
  readonly style: CSSProperties;
  readonly editing: Editing | null;
  readonly onMenu: ((anchor: HTMLElement) => void) | null;
  /** Whether the rows below are shown; undefined when there is nothing to fold. */
  readonly fold?: boolean | undefined;
  readonly indent?: boolean;
};

export const GridCellView = memo(function GridCellView(props: GridCellViewProps) {
  const { cell, name, row, column, active, chosen, editing } = props;
  return (
    <div
      role={props.role}
      aria-colindex={column + 1}
      aria-colspan={props.colSpan > 1 ? props.colSpan : undefined}
      // A cell that shows more than its value is named by its content: a label would have to repeat all of it.
      aria-label={cell.after ? undefined : name}
      aria-selected={chosen}
      aria-readonly={!cell.editable}
      aria-expanded={props.fold}
      tabIndex={active ? 0 : -1}
      data-row={row}
      data-column={column}
      data-active={active || undefined}
      className={classes(
        styles.cell,
        styles[cell.tone],
        props.align === 'start' && styles.start,
        props.frozen && styles.frozen,
        props.indent === true && styles.indent,
        props.span && styles.span,
        chosen && styles.chosen,
        active && styles.active,
      )}
      style={props.style}
      title={props.frozen && !editing ? cell.text : undefined}
    >
      {editing ? (
        <CellEditor editing={editing} name={name} />
      ) : (
        <>
          {cell.after ? <span className="visually-hidden">{name.slice(0, name.lastIndexOf(cell.text))}</span> : null}
          {props.fold === undefined ? null : (
            <svg viewBox="0 0 12 12" aria-hidden="true" className={classes(styles.fold, props.fold && styles.open)}>
              <path d="M4 2.5 8 6 4 9.5" />
            </svg>
          )}
          <span className={classes(styles.text)}>{cell.content ?? cell.text}</span>
          {cell.after && cell.spoken ? <span className="visually-hidden">, {cell.spoken}. </span> : null}
          {cell.after ? <span className={classes(styles.after)}>{cell.after}</span> : null}
          {props.onMenu ? (
            <button
              type="button"
              tabIndex={-1}
              className={classes(styles.more)}
              aria-label={`Change ${name}`}
              onClick={(event) => props.onMenu?.(event.currentTarget)}
            >
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <circle cx="3" cy="8" r="1.3" />
                <circle cx="8" cy="8" r="1.3" />
                <circle cx="13" cy="8" r="1.3" />
              </svg>
            </button>
          ) : null}
        </>
      )}
    </div>
  );
});
