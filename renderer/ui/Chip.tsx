import type { ReactNode } from 'react';
import styles from './Chip.module.css';
import { classes } from './classes.ts';

export type ChipTone = 'neutral' | 'accent' | 'better' | 'worse' | 'danger' | 'outline';

/** A word or two about a thing: its state, a convention. */
export function Chip({
  tone = 'neutral',
  title,
  children,
}: {
  readonly tone?: ChipTone;
  readonly title?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <span className={classes(styles.chip, styles[tone])} title={title}>
      {children}
    </span>
  );
}
