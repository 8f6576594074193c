import { Check } from 'lucide-react';
import { CheckboxButton, CheckboxField } from 'react-aria-components';
import styles from './CheckField.module.css';
import { classes } from './classes.ts';

type CheckFieldProps = {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly autoFocus?: boolean;
};

export function CheckField({ label, value, onChange, autoFocus = false }: CheckFieldProps) {
  return (
    <CheckboxField isSelected={value} onChange={onChange} autoFocus={autoFocus}>
      <CheckboxButton className={classes(styles.field)}>
        <span className={classes(styles.box)} aria-hidden>
          {value ? <Check /> : null}
        </span>
        {label}
      </CheckboxButton>
    </CheckboxField>
  );
}
