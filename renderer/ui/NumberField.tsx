import { useState, type ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextField as AriaTextField } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './Field.module.css';

export type NumberFieldProps = {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: number | null;
  readonly onCommit: (value: number | null) => void;
  /** Every keystroke: the number so far, or null while it is none or `check` has something against it. */
  readonly onType?: (value: number | null) => void;
  /** How the number is written and read; the caller knows the unit and the person's separators. */
  readonly format: (value: number) => string;
  readonly parse: (text: string) => number | null;
  /** Says what is wrong with a number that was understood; null when nothing is. */
  readonly check?: (value: number) => string | null;
  readonly help?: ReactNode;
  /** Words beside the field, such as its unit. */
  readonly unit?: ReactNode;
  readonly optional?: boolean;
  /** At the end where numbers stand below each other. */
  readonly align?: 'start' | 'end';
  readonly readOnly?: boolean;
};

/** A number as text: what does not read as a number stays where it is, with the reason below it. */
export function NumberField(props: NumberFieldProps) {
  const {
    label,
    hideLabel,
    value,
    onCommit,
    onType,
    format,
    parse,
    check,
    help,
    unit,
    optional = false,
    readOnly = false,
    align = 'start',
  } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const shown = draft ?? (value === null ? '' : format(value));
  const commit = (): void => {
    if (draft === null) return;
    if (draft.trim() === '' && optional) {
      finish(null);
      return;
    }
    const next = parse(draft);
    const wrong =
      next === null ? `“${draft.trim()}” is not a number. Write it as ${format(1234.5)}.` : (check?.(next) ?? null);
    if (next === null || wrong !== null) setError(wrong);
    else finish(next);
  };
  const finish = (next: number | null): void => {
    setDraft(null);
    setError(null);
    if (next !== value) onCommit(next);
  };
  return (
    <AriaTextField
      className={classes(styles.field)}
      value={shown}
      onChange={(text) => {
        setDraft(text);
        setError(null);
        const typed = parse(text);
        onType?.(typed !== null && (check?.(typed) ?? null) === null ? typed : null);
      }}
      onBlur={commit}
      isReadOnly={readOnly}
      isInvalid={error !== null}
      validationBehavior="aria"
    >
      <Label className={classes(hideLabel ? styles.hideLabel : styles.label)}>{label}</Label>
      <div className={classes(unit ? styles.beside : null)}>
        <Input
          className={classes(styles.input, align === 'end' && styles.number)}
          inputMode="decimal"
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
            if (event.key === 'Escape' && draft !== null) {
              event.stopPropagation();
              setDraft(null);
              setError(null);
              onType?.(value);
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
