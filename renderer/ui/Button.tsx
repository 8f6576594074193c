import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './Button.module.css';
import { classes } from './classes.ts';

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'children'> & {
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'medium' | 'small';
  readonly icon?: ReactNode;
  readonly children?: ReactNode;
};

/** A button with words, with an icon beside them, or an icon alone (then `aria-label` says what it does). */
export function Button({ kind = 'secondary', size = 'medium', icon, children, ...rest }: ButtonProps) {
  const bare = children === undefined || children === null;
  return (
    <AriaButton
      {...rest}
      className={classes(styles.button, styles[kind], size === 'small' && styles.small, bare && styles.bare)}
    >
      {icon ? <span className={classes(styles.icon)}>{icon}</span> : null}
      {children}
    </AriaButton>
  );
}
