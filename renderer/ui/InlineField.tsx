import { useId, useRef, useState, type ChangeEvent, type FocusEvent, type KeyboardEvent } from 'react';
import { classes } from './classes.ts';
import styles from './InlineField.module.css';

export type InlineFieldProps = {
  readonly label: string;
  readonly value: string;
  /** The text that editing starts from, where the shown one is rounded. */
  readonly editValue?: string;
  /** Keeps the text; answers why it cannot be kept, as a sentence, or null. */
  readonly onCommit: (text: string) => string | null;
  readonly onDraft?: (text: string | null) => void;
  readonly tone?: 'plain' | 'input' | 'inherited' | 'missing';
  readonly align?: 'start' | 'end';
  readonly placeholder?: string;
  readonly list?: readonly string[];
  /** Wraps onto two lines, and grows while it is changed. */
  readonly wrap?: boolean;
  readonly readOnly?: boolean;
  /** For what was just made: its text is chosen, to be typed over. */
  readonly autoFocus?: boolean;
};

/** A value in a table that is changed where it stands: it looks like text until one points at it. */
export function InlineField(props: InlineFieldProps) {
  const { label, value, onCommit, onDraft, tone = 'plain', align = 'start', list, wrap = false } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const abandoned = useRef(false);
  const id = useId();
  const leave = (): void => {
    if (draft === null) return;
    const isSame = abandoned.current || draft === (props.editValue ?? value);
    abandoned.current = false;
    const why = isSame ? null : onCommit(draft);
    // What cannot be kept stays where it is, with the reason: a value that comes back by itself looks like an edit.
    setRefusal(why);
    if (why === null) setDraft(null);
    if (isSame || why !== null) onDraft?.(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (draft === null || draft === (props.editValue ?? value)) {
        event.currentTarget.select();
        return;
      }
      const why = onCommit(draft);
      setRefusal(why);
      if (why === null) setDraft(null);
    } else if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      abandoned.current = true;
      event.currentTarget.blur();
    }
  };
  const shared = {
    className: classes(
      styles.field,
      wrap && styles.wrap,
      styles[tone],
      align === 'end' && styles.end,
      refusal !== null && styles.refused,
    ),
    'aria-label': label,
    'aria-invalid': refusal !== null || undefined,
    'aria-describedby': refusal === null ? undefined : `${id}-why`,
    value: draft ?? value,
    placeholder: props.placeholder,
    readOnly: props.readOnly,
    spellCheck: false,
    autoComplete: 'off',
    autoFocus: props.autoFocus,
    onFocus: (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (props.readOnly) return;
      const text = refusal === null ? (props.editValue ?? value) : draft;
      setDraft(text);
      const field = event.currentTarget;
      // At once for the next key, and again when a click has placed its caret: but not over what was typed meanwhile,
      // and not in a field that was left meanwhile, which would take the focus back.
      field.select();
      requestAnimationFrame(() => {
        if (document.activeElement === field && field.value === text) field.select();
      });
    },
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      setDraft(event.target.value);
      setRefusal(null);
      onDraft?.(event.target.value);
    },
    onBlur: leave,
    onKeyDown,
  };
  return (
    <span className={classes(styles.holder)}>
      {wrap ? (
        <textarea rows={2} {...shared} />
      ) : (
        <input type="text" list={list ? `${id}-list` : undefined} {...shared} />
      )}
      {list ? (
        <datalist id={`${id}-list`}>
          {list.map((item) => (
            <option key={item} value={item} />
          ))}
        </datalist>
      ) : null}
      {refusal === null ? null : (
        <span id={`${id}-why`} role="alert" className={classes(styles.why)}>
          {refusal}
        </span>
      )}
    </span>
  );
}
