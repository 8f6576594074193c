import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';
import { classes } from './classes.ts';

export type EmptyStateProps = {
  readonly icon?: ReactNode;
  readonly title: string;
  /** What belongs here and why one would want it. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
};

/** An empty place teaches what goes there. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className={classes(styles.empty)}>
      {icon ? <div className={classes(styles.icon)}>{icon}</div> : null}
      <p className={classes(styles.title)}>{title}</p>
      {children ? <div className={classes(styles.words)}>{children}</div> : null}
      {actions ? <div className={classes(styles.actions)}>{actions}</div> : null}
    </div>
  );
}
