import { memo, type CSSProperties } from 'react';
import { classes } from '../classes.ts';
import { CellEditor, type Editing } from './CellEditor.tsx';
import dragStyles from './drag.module.css';
import styles from './grid.module.css';
import marked from './marked.module.css';
import { MoreButton } from './MoreButton.tsx';
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
  readonly shaded?: boolean;
  readonly divided?: boolean;
  readonly active: boolean;
  readonly chosen: boolean;
  /** Where it begins; null leaves it after the cell before it. */
  readonly left: number | null;
  readonly width: number;
  /** Of a cell that stands for all columns: the room of its number. */
  readonly numberWidth?: number;
  readonly editing: Editing | null;
  readonly onMenu: ((row: number, anchor: HTMLElement) => void) | null;
  /** Whether the rows below are shown; undefined when there is nothing to fold. */
  readonly fold?: boolean | undefined;
  readonly indent?: boolean;
  readonly movable?: boolean;
};

function CellView(props: GridCellViewProps) {
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
        !props.frozen && !props.span && props.left !== null && styles.placed,
        props.shaded && marked.shaded,
        props.divided && marked.divided,
        styles[cell.tone],
        props.align === 'start' && styles.start,
        props.frozen && styles.frozen,
        props.indent === true && styles.indent,
        props.span && styles.span,
        chosen && styles.chosen,
        active && styles.active,
      )}
      style={styleOf(props)}
      title={props.frozen && !editing ? cell.text : undefined}
    >
      {editing ? (
        <CellEditor editing={editing} name={name} />
      ) : (
        <>
          {cell.after ? <span className="visually-hidden">{name.slice(0, name.lastIndexOf(cell.text))}</span> : null}
          {props.movable === true ? <Handle /> : null}
          {props.fold === undefined ? null : (
            <svg viewBox="0 0 12 12" aria-hidden="true" className={classes(styles.fold, props.fold && styles.open)}>
              <path d="M4 2.5 8 6 4 9.5" />
            </svg>
          )}
          <span className={classes(styles.text)}>{cell.content ?? cell.text}</span>
          {cell.after && cell.spoken ? <span className="visually-hidden">, {cell.spoken}. </span> : null}
          {cell.after ? <span className={classes(styles.after)}>{cell.after}</span> : null}
          {props.onMenu ? <MoreButton name={name} onPress={(anchor) => props.onMenu?.(row, anchor)} /> : null}
        </>
      )}
    </div>
  );
}

/** What a row is dragged by. With the keyboard and for screen readers there are the keys and the menu. */
function Handle() {
  return (
    <span
      className={classes(dragStyles.handle)}
      data-handle
      aria-hidden
      title="Drag to another place (Alt with ↑ or ↓)"
    >
      <svg viewBox="0 0 6 14">
        {[3, 7, 11].map((y) => (
          <path key={y} d={`M1.5 ${y}h.01M4.5 ${y}h.01`} />
        ))}
      </svg>
    </span>
  );
}

/** It draws again only when something is seen or said differently: while one types, most numbers stay as they are. */
export const GridCellView = memo(CellView, (before, after) => {
  const keys = Object.keys(after) as (keyof GridCellViewProps)[];
  return keys.every((key) => (key === 'cell' ? sameCell(before.cell, after.cell) : Object.is(before[key], after[key])));
});

function sameCell(a: GridCell, b: GridCell): boolean {
  return (
    a === b ||
    (a.text === b.text &&
      a.tone === b.tone &&
      a.editable === b.editable &&
      a.spoken === b.spoken &&
      a.content === b.content &&
      a.after === b.after)
  );
}

function styleOf({ left, width, numberWidth }: GridCellViewProps): CSSProperties {
  const room = numberWidth === undefined ? {} : { '--value-width': `${numberWidth}px` };
  return left === null ? { width, ...room } : { width, left, ...room };
}
