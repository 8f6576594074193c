import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './RadioCards.module.css';

export type RadioCard<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly detail?: string | null;
};

export type RadioCardsProps<Value extends string> = {
  readonly label: string;
  /** A few words under the label. */
  readonly help?: string | null;
  /** Null: nothing is chosen yet. */
  readonly value: Value | null;
  readonly choices: readonly RadioCard<Value>[];
  readonly onChange: (value: Value) => void;
};

/** A decision between a few things that stand side by side; the arrow keys go through them. */
export function RadioCards<Value extends string>(props: RadioCardsProps<Value>) {
  const { label, help, value, choices, onChange } = props;
  return (
    <RadioGroup
      className={classes(styles.group)}
      value={value}
      onChange={(key) => {
        const choice = choices.find((candidate) => candidate.value === key);
        if (choice) onChange(choice.value);
      }}
    >
      <div className={classes(styles.words)}>
        <Label className={classes(styles.label)}>{label}</Label>
        {help ? <p className={classes(styles.help)}>{help}</p> : null}
      </div>
      <div className={classes(styles.cards)}>
        {choices.map((choice) => (
          <RadioField key={choice.value} value={choice.value} className={classes(styles.field)}>
            <RadioButton className={classes(styles.card)}>
              <span className={classes(styles.mark)} aria-hidden />
              <span className={classes(styles.text)}>
                <span className={classes(styles.name)}>{choice.label}</span>
                {choice.detail ? <span className={classes(styles.detail)}>{choice.detail}</span> : null}
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}
