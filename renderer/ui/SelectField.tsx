import { ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './Field.module.css';
import menu from './Menu.module.css';

export type Choice<Value extends string> = { readonly value: Value; readonly label: string; readonly help?: string };

export type SelectFieldProps<Value extends string> = {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: Value | null;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
  readonly placeholder?: string;
  readonly disabled?: boolean;
};

export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, hideLabel, value, choices, onChange, placeholder = 'Choose…', disabled = false } = props;
  return (
    <Select
      className={classes(styles.field)}
      value={value}
      onChange={(key) => {
        const choice = choices.find((candidate) => candidate.value === key);
        if (choice && choice.value !== value) onChange(choice.value);
      }}
      placeholder={placeholder}
      isDisabled={disabled}
    >
      <Label className={classes(hideLabel ? styles.hideLabel : styles.label)}>{label}</Label>
      <Button className={classes(styles.trigger)}>
        <SelectValue className={classes(styles.value)}>
          {({ defaultChildren, selectedText }) => selectedText || defaultChildren}
        </SelectValue>
        <ChevronDown aria-hidden />
      </Button>
      <Popover className={classes(menu.popover)} offset={4}>
        <ListBox className={classes(menu.menu)}>
          {choices.map((choice) => (
            <ListBoxItem key={choice.value} id={choice.value} textValue={choice.label} className={classes(menu.item)}>
              <span className={classes(menu.label)}>{choice.label}</span>
              {choice.help ? <span className={classes(menu.help)}>{choice.help}</span> : null}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
