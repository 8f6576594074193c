import type { CSSProperties, ReactNode } from 'react';
import { classes } from './classes.ts';
import { Delta } from './Figure.tsx';
import { moveInColumn } from './move-in-column.ts';
import styles from './SideBySide.module.css';

export type SideBySideProps = {
  /** Columns of fields, all of one width, after the first: the arrow keys go up and down in each. */
  readonly fields?: number;
  /** Names the table, where it scrolls and nothing in it can be focused. */
  readonly label?: string;
  readonly children: ReactNode;
};

/** What is compared down, alternatives across; the names stay in view while the rest scrolls. */
export function SideBySide({ fields, label, children }: SideBySideProps) {
  const region = label === undefined ? {} : { tabIndex: 0, role: 'region', 'aria-label': label };
  return (
    <div className={classes(styles.scroll)} {...region}>
      <table
        className={classes(styles.table)}
        {...(fields === undefined
          ? {}
          : {
              'data-fields': true,
              onKeyDown: moveInColumn,
              style: { '--columns': fields } as CSSProperties,
            })}
      >
        {children}
      </table>
    </div>
  );
}

/** The name of an alternative, changed where it stands, and its menu. */
export function SideBySideHead({ title, children }: { readonly title: string | null; readonly children: ReactNode }) {
  return (
    <span className={classes(styles.head)} title={title ?? undefined}>
      {children}
    </span>
  );
}

export type Difference = { readonly text: string; readonly direction: 'up' | 'down' | 'none' };

/** The distance of a figure from another, below it; none keeps its place, so that all figures stand on one line. */
export function DifferenceBelow({ of }: { readonly of: Difference | null }) {
  return <span className={classes(styles.difference)}>{of ? <Delta {...of} /> : null}</span>;
}

/** What is to be known about the table above. */
export function SideBySideNote({ children }: { readonly children: ReactNode }) {
  return <p className={classes(styles.under)}>{children}</p>;
}
