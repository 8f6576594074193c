import { classes } from '../classes.ts';
import styles from './grid.module.css';

/** Opens the menu of a row, for the pointer; with the keyboard there are Shift+F10 and the menu key. */
export function MoreButton(props: { readonly name: string; readonly onPress: (anchor: HTMLElement) => void }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes(styles.more)}
      aria-label={`Change ${props.name}`}
      onClick={(event) => props.onPress(event.currentTarget)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="3" cy="8" r="1.3" />
        <circle cx="8" cy="8" r="1.3" />
        <circle cx="13" cy="8" r="1.3" />
      </svg>
    </button>
  );
}
