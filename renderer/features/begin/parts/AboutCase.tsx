import { Card, classes, SelectField, TextField } from '#renderer/ui/index.ts';
import { currencies } from '#renderer/lib/index.ts';
import styles from '../begin.module.css';

export type About = { readonly name: string; readonly start: string; readonly currency: string };

/** What the case is called, when it starts, and in which money it counts. */
export function AboutCase({ about, onChange }: { readonly about: About; readonly onChange: (about: About) => void }) {
  return (
    <Card title="The case">
      <div className={classes(styles.about)}>
        <TextField
          label="What is to be decided?"
          value={about.name}
          onChange={(name) => onChange({ ...about, name })}
          error={about.name.trim() === '' ? 'A few words, so that the case can be found again.' : null}
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
      </div>
    </Card>
  );
}
