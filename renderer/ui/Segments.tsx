import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './Segments.module.css';

export type Segment<Value extends string> = { readonly value: Value; readonly label: string; readonly spoken?: string };

/** A few ways of seeing the same thing, one of them chosen. */
export function Segments<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Segment<Value>[];
  readonly onChange: (value: Value) => void;
}) {
  const { label, value, choices, onChange } = props;
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={classes(styles.group)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const next = choices.find((choice) => keys.has(choice.value));
        if (next && next.value !== value) onChange(next.value);
      }}
    >
      {choices.map((choice) => (
        <ToggleButton
          key={choice.value}
          id={choice.value}
          aria-label={choice.spoken ?? choice.label}
          className={classes(styles.segment)}
        >
          {choice.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
