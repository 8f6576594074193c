import { classes } from '../classes.ts';
import styles from './head.module.css';
import marked from './marked.module.css';
import type { GridColumn } from './types.ts';
import type { Layout } from './use-layout.ts';
import type { Resize } from './use-widths.ts';

type Props = {
  readonly columns: readonly GridColumn[];
  readonly layout: Layout;
  readonly inView: readonly (readonly [number, number])[];
  readonly resize: Resize;
};

/** The names of the columns. The edge of each can be dragged; a double click gives it back its own width. */
export function GridHead({ columns, layout, inView, resize }: Props) {
  const edge = (column: number) => (
    <span
      className={classes(styles.edge)}
      aria-hidden
      data-edge={columns[column]?.key}
      onMouseDown={(event) => resize.drag(column, event)}
      onDoubleClick={() => resize.reset(column)}
    />
  );
  return (
    <div role="rowgroup" className={classes(styles.head)} style={{ width: layout.total }}>
      <div role="row" aria-rowindex={1} className={classes(styles.headRow)}>
        {layout.leading.map((place, index) => (
          <div
            key={columns[index]?.key}
            role="columnheader"
            aria-colindex={index + 1}
            aria-label={columns[index]?.spoken}
            className={classes(styles.headCell, styles.headLeading, place.frozen && styles.headFrozen)}
            style={place.frozen ? { width: place.width, left: place.left, position: 'sticky' } : { width: place.width }}
          >
            <span className={classes(styles.headText)}>{columns[index]?.header}</span>
            {edge(index)}
          </div>
        ))}
        {inView.map(([column, left]) => (
          <div
            key={column}
            role="columnheader"
            aria-colindex={column + 1}
            aria-label={columns[column]?.spoken}
            title={columns[column]?.title}
            className={classes(
              styles.headCell,
              columns[column]?.note !== undefined && styles.noted,
              columns[column]?.shaded && marked.shaded,
              columns[column]?.divided && marked.divided,
            )}
            style={{ left, width: layout.valueWidth }}
          >
            <span className={classes(styles.headText)}>{columns[column]?.header}</span>
            {columns[column]?.note === undefined ? null : (
              <span className={classes(styles.headNote)}>{columns[column].note}</span>
            )}
            {edge(column)}
          </div>
        ))}
      </div>
    </div>
  );
}
