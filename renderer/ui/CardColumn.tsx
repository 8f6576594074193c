import type { ReactNode } from 'react';
import styles from './CardColumn.module.css';
import { classes } from './classes.ts';

/** A page of cards, one below the other; as wide as can be read, or (`wide`) as the window, for tables with many columns. */
export function CardColumn({ wide = false, children }: { readonly wide?: boolean; readonly children: ReactNode }) {
  return (
    <div className={classes(styles.column)} data-wide={wide || undefined}>
      {children}
    </div>
  );
}

export type CardPairProps = {
  /** `same`: both reach as far down as the longer. `own`: each ends where its content does. */
  readonly height?: 'same' | 'own';
  /** The first is the wider one. */
  readonly lead?: boolean;
  readonly children: ReactNode;
};

/** Two cards beside each other, where there is room. */
export function CardPair({ height = 'same', lead = false, children }: CardPairProps) {
  return (
    <div className={classes(styles.pair)} data-height={height} data-lead={lead || undefined}>
      {children}
    </div>
  );
}
