import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './PageHeader.module.css';

type PageHeaderProps = { readonly title: string; readonly words?: ReactNode; readonly actions?: ReactNode };

export function PageHeader({ title, words, actions }: PageHeaderProps) {
  return (
    <header className={classes(styles.header)}>
      <div className={classes(styles.text)}>
        <h1>{title}</h1>
        {words ? <p>{words}</p> : null}
      </div>
      {actions ? <div className={classes(styles.actions)}>{actions}</div> : null}
    </header>
  );
}
