import { classes } from '#renderer/ui/index.ts';
import styles from './Waiting.module.css';

/** Shown only when something takes longer than a blink; a flash of it would look like a fault. */
export function Waiting({ words = 'Opening…' }: { readonly words?: string }) {
  return (
    <div className={classes(styles.waiting)} role="status">
      {words}
    </div>
  );
}
