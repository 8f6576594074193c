import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './Field.module.css';
import menu from './Menu.module.css';
import type { Choice } from './SelectField.tsx';

export type ComboFieldProps = {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly placeholder?: string;
  readonly value: string | null;
  readonly choices: readonly Choice<string>[];
  readonly onChange: (value: string | null) => void;
};

/** One of many things, found by typing a part of its name; an emptied field chooses none. */
export function ComboField({ label, hideLabel, placeholder, value, choices, onChange }: ComboFieldProps) {
  return (
    <ComboBox
      className={classes(styles.field)}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      defaultItems={choices}
      menuTrigger="input"
    >
      <Label className={classes(hideLabel ? styles.hideLabel : styles.label)}>{label}</Label>
      <Input className={classes(styles.input)} placeholder={placeholder ?? ''} />
      <Popover className={classes(menu.popover)} offset={4}>
        <ListBox<Choice<string>> className={classes(menu.menu)}>
          {(choice) => (
            <ListBoxItem id={choice.value} textValue={choice.label} className={classes(menu.item)}>
              <span className={classes(menu.label)}>{choice.label}</span>
              {choice.help ? <span className={classes(menu.help)}>{choice.help}</span> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
