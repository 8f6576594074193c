import { useLayoutEffect, useRef } from 'react';
import { classes } from '../classes.ts';
import styles from './grid.module.css';
import type { EditMode } from './keyboard.ts';

export type Editing = {
  readonly text: string;
  readonly mode: EditMode;
  readonly invalid: boolean;
  /** The letters that are at fault. */
  readonly mark: { readonly from: number; readonly to: number } | null;
  readonly onChange: (text: string) => void;
  readonly onLeave: () => void;
};

/** The text field inside a cell. Its keys rise to the grid, which knows what comes next. */
export function CellEditor({ editing, name }: { readonly editing: Editing; readonly name: string }) {
  const field = useRef<HTMLInputElement>(null);
  const { mode, mark } = editing;
  useLayoutEffect(() => {
    const input = field.current;
    if (!input) return;
    input.focus({ preventScroll: true });
    if (mode === 'edit') input.select();
    else input.setSelectionRange(input.value.length, input.value.length);
  }, [mode]);
  // What is wrong is chosen, so that the next key corrects it.
  useLayoutEffect(() => {
    if (mark) field.current?.setSelectionRange(mark.from, mark.to);
  }, [mark]);
  return (
    <input
      ref={field}
      className={classes(styles.editor, editing.invalid && styles.invalid)}
      aria-label={name}
      aria-invalid={editing.invalid || undefined}
      value={editing.text}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => editing.onChange(event.target.value)}
      onBlur={editing.onLeave}
    />
  );
}
