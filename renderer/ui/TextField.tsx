import { useId, useRef, useState, type ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './Field.module.css';

export type TextFieldProps = {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: string;
  /** Every keystroke. */
  readonly onChange?: (value: string) => void;
  /** Once, when the person leaves the field or presses Enter, if the text is another one. */
  readonly onCommit?: (value: string) => void;
  readonly placeholder?: string;
  readonly help?: ReactNode;
  readonly error?: string | null;
  readonly multiline?: boolean;
  readonly rows?: number;
  readonly readOnly?: boolean;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
  readonly type?: 'text' | 'month' | 'date' | 'search';
  readonly list?: readonly string[];
  /** Of the text field itself, for what leads to it. */
  readonly id?: string;
};

/** A text with its label. With `onCommit` the field keeps a draft of its own; Escape takes the draft back. */
export function TextField(props: TextFieldProps) {
  const { label, hideLabel, value, onChange, onCommit, placeholder, help, error, multiline, rows, list } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const abandoned = useRef(false);
  const listId = useId();
  const shown = onCommit ? (draft ?? value) : value;
  const commit = (): void => {
    if (!onCommit || draft === null) return;
    setDraft(null);
    if (!abandoned.current && draft !== value) onCommit(draft);
    abandoned.current = false;
  };
  const inputProps = {
    className: classes(styles.input),
    placeholder: placeholder ?? '',
    onKeyDown: (event: React.KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (!onCommit) return;
      if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) commit();
      if (event.key === 'Escape' && draft !== null) {
        event.stopPropagation();
        abandoned.current = true;
        event.currentTarget.blur();
      }
    },
  };
  return (
    <AriaTextField
      {...(props.id === undefined ? {} : { id: props.id })}
      className={classes(styles.field)}
      value={shown}
      onChange={(next) => {
        if (onCommit) setDraft(next);
        onChange?.(next);
      }}
      onBlur={commit}
      isReadOnly={props.readOnly ?? false}
      isRequired={props.required ?? false}
      isInvalid={Boolean(error)}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
    >
      <Label className={classes(hideLabel ? styles.hideLabel : styles.label)}>{label}</Label>
      {multiline ? (
        <TextArea {...inputProps} rows={rows ?? 3} />
      ) : (
        <Input {...inputProps} type={props.type ?? 'text'} list={list ? listId : ''} />
      )}
      {list ? (
        <datalist id={listId}>
          {list.map((item) => (
            <option key={item} value={item} />
          ))}
        </datalist>
      ) : null}
      {help && !error ? (
        <Text slot="description" className={classes(styles.help)}>
          {help}
        </Text>
      ) : null}
      <FieldError className={classes(styles.error)}>{error}</FieldError>
    </AriaTextField>
  );
}
