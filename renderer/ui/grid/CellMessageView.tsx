import { classes } from '../classes.ts';
import styles from './grid.module.css';
import type { CellMessage } from './use-grid.ts';

const bubbleRoom = 80;

/** A sentence at its cell: under it, or above it where there is no room. */
export function CellMessageView(props: { readonly message: CellMessage; readonly scroller: HTMLElement | null }) {
  const { message, scroller } = props;
  const { row, column } = message.at;
  const cells = [...(scroller?.querySelectorAll<HTMLElement>(`[data-row="${row}"]`) ?? [])];
  // A value that stands for all columns is one cell, whichever column was meant.
  const isThere = (each: HTMLElement): boolean =>
    Number(each.dataset['column']) === column || (column > 0 && each.ariaColSpan !== null);
  const cell = cells.find(isThere)?.getBoundingClientRect();
  const frame = scroller?.parentElement?.getBoundingClientRect();
  if (!cell || !frame) return null;
  const left = Math.max(8, Math.min(cell.left - frame.left, frame.width - 348));
  const below = cell.bottom - frame.top + 4;
  const place =
    below + bubbleRoom > frame.height ? { left, bottom: frame.bottom - cell.top + 4 } : { left, top: below };
  return (
    <div role="alert" className={classes(styles.bubble)} style={place}>
      {message.text}
    </div>
  );
}
