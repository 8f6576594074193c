import { limits } from '#shared/kernel/limits.ts';
import { Card, classes, SelectField, TextField } from '#renderer/ui/index.ts';
import { currencies } from '#renderer/lib/index.ts';
import styles from '../begin.module.css';

export type About = { readonly name: string; readonly start: string; readonly currency: string };

/** Why a case cannot be called so; null when it can. */
export function faultOfName(name: string): string | null {
  if (name.trim() === '') return 'A few words, so that the case can be found again.';
  return name.trim().length > limits.nameCharacters
    ? `At most ${limits.nameCharacters} characters: the rest can stand in its text.`
    : null;
}

/** What the case is called, when it starts, and in which money it counts. */
export function AboutCase({ about, onChange }: { readonly about: About; readonly onChange: (about: About) => void }) {
  return (
    <Card title="The case">
      <div className={classes(styles.about)}>
        <TextField
          label="What is to be decided?"
          value={about.name}
          onChange={(name) => onChange({ ...about, name })}
          error={faultOfName(about.name)}
          autoFocus
          required
        />
        <TextField
          label="First month"
          type="month"
          value={about.start}
          onChange={(start) => onChange({ ...about, start })}
          error={about.start === '' ? 'The month in which it starts.' : null}
        />
        <SelectField
          label="Currency"
          value={about.currency}
          choices={currencies.map((value) => ({ value, label: value }))}
          onChange={(currency) => onChange({ ...about, currency })}
        />
        {about.currency === 'EUR' ? null : (
          <p className={classes(styles.hint)}>
            The amounts filled in are usual ones in euros. They are not converted: look at each in {about.currency}.
          </p>
        )}
      </div>
    </Card>
  );
}
