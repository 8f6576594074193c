import { useRef, useState, type ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextField as AriaTextField } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './Field.module.css';
import { useMember } from './field-set.tsx';

export type NumberFieldProps = {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: number | null;
  readonly onCommit: (value: number | null) => void;
  /**
   * Every keystroke: the number so far, or null while it is none or `check` has something against it. An empty
   * optional field can be used, although it is none.
   */
  readonly onType?: (value: number | null, isUsable: boolean) => void;
  /** How the number is written and read; the caller knows the unit and the person's separators. */
  readonly format: (value: number) => string;
  /** The same with every digit: how a number stands that was typed here. */
  readonly exact: (value: number) => string;
  readonly parse: (text: string) => number | null;
  /** Says what is wrong with a text that is no number, and how to write one; the empty text too. */
  readonly explain: (text: string) => string;
  /** Says what is wrong with a number that was understood; null when nothing is. */
  readonly check?: (value: number) => string | null;
  readonly help?: ReactNode;
  /** Words beside the field, such as its unit. */
  readonly unit?: ReactNode;
  readonly optional?: boolean;
  /** At the end where numbers stand below each other. */
  readonly align?: 'start' | 'end';
  readonly readOnly?: boolean;
  /** Of the text field itself, for what leads to it. */
  readonly id?: string;
};

/**
 * A number as text: what does not read as a number stays where it is, with the reason below it, and what stands in
 * the same `Fields` is not confirmed.
 */
export function NumberField(props: NumberFieldProps) {
  const {
    label,
    hideLabel,
    value,
    onCommit,
    onType,
    format,
    exact,
    parse,
    explain,
    check,
    help,
    unit,
    optional = false,
    readOnly = false,
    align = 'start',
  } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [typed, setTyped] = useState<number | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const before = useRef(value);
  const shown = draft ?? (value === null ? '' : value === typed ? exact(value) : format(value));
  const finish = (next: number | null): null => {
    setDraft(null);
    setError(null);
    setTyped(next);
    if (next !== value) onCommit(next);
    return null;
  };
  /** Takes what stands there, or answers why it cannot. */
  const take = (): string | null => {
    const text = draft ?? shown;
    if (text.trim() === '' && optional) return draft === null ? null : finish(null);
    if (draft === null && value !== null) return null;
    const next = parse(text);
    if (next === null) return explain(text);
    return check?.(next) ?? finish(next);
  };
  const isConfirmed = useMember(() => {
    const wrong = take();
    setError(wrong);
    return wrong === null ? null : input.current;
  });
  const commit = (): void => {
    if (draft !== null) setError(take());
  };
  return (
    <AriaTextField
      {...(props.id === undefined ? {} : { id: props.id })}
      className={classes(styles.field)}
      value={shown}
      onChange={(text) => {
        setDraft(text);
        setError(null);
        if (draft === null) before.current = value;
        const number = parse(text);
        const usable = number !== null && (check?.(number) ?? null) === null ? number : null;
        onType?.(usable, usable !== null || (optional && text.trim() === ''));
      }}
      onBlur={({ relatedTarget }) => {
        // A reason that appeared here would move the button from under the pointer that is just pressing it.
        const isPressing = isConfirmed && relatedTarget instanceof HTMLButtonElement;
        const wrong = draft === null ? null : take();
        if (draft !== null && !(wrong !== null && isPressing)) setError(wrong);
      }}
      isReadOnly={readOnly}
      isInvalid={error !== null}
      validationBehavior="aria"
    >
      <Label className={classes(hideLabel ? styles.hideLabel : styles.label)}>{label}</Label>
      <div className={classes(unit ? styles.beside : null)}>
        <Input
          ref={input}
          className={classes(styles.input, align === 'end' && styles.number)}
          inputMode="decimal"
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
            if (event.key === 'Escape' && draft !== null) {
              event.stopPropagation();
              setDraft(null);
              setError(null);
              // What was typed so far may have gone out already: back to what was there before.
              onType?.(before.current, before.current !== null || optional);
            }
          }}
        />
        {unit}
      </div>
      {help && error === null ? (
        <Text slot="description" className={classes(styles.help)}>
          {help}
        </Text>
      ) : null}
      <FieldError className={classes(styles.error)}>{error}</FieldError>
    </AriaTextField>
  );
}
