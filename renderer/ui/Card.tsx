import { useId, type ReactNode } from 'react';
import styles from './Card.module.css';
import { classes } from './classes.ts';

export type CardProps = {
  readonly title?: ReactNode;
  /** A few quiet words beside the title: unit, convention, count. */
  readonly caption?: ReactNode;
  readonly actions?: ReactNode;
  readonly level?: 2 | 3;
  /** No padding: for a table that reaches the edges. */
  readonly flush?: boolean;
  readonly children: ReactNode;
};

export function Card({ title, caption, actions, level = 2, flush = false, children }: CardProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={classes(styles.card, flush && styles.flush)} aria-labelledby={title ? id : undefined}>
      {title || actions ? (
        <div className={classes(styles.head)}>
          {title ? (
            <Heading id={id} className={classes(styles.title)}>
              {title}
            </Heading>
          ) : null}
          {caption ? <span className={classes(styles.caption)}>{caption}</span> : null}
          {actions ? <span className={classes(styles.actions)}>{actions}</span> : null}
        </div>
      ) : null}
      {children}
    </section>
  );
}
