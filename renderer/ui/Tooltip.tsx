import type { ReactElement, ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './Tooltip.module.css';

/** A few words about what can be pressed, on hover and on focus. The child must be focusable. */
export function Tooltip({
  words,
  keys,
  children,
}: {
  readonly words: ReactNode;
  readonly keys?: string | undefined;
  readonly children: ReactElement;
}) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <AriaTooltip className={classes(styles.tooltip)} offset={7}>
        {words}
        {keys ? <kbd className={classes(styles.keys)}>{keys}</kbd> : null}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
