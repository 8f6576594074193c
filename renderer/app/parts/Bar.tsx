import type { ReactNode } from 'react';
import { classes } from '#renderer/ui/index.ts';
import styles from './Bar.module.css';

/** A calm line under the top bar: something about the file that a person should know, and a way on. */
export function Bar(props: { readonly icon: ReactNode; readonly action?: ReactNode; readonly children: ReactNode }) {
  return (
    <div role="status" className={classes(styles.bar)}>
      {props.icon}
      <p>{props.children}</p>
      {props.action}
    </div>
  );
}
