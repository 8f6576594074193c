import { History } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { HistoryEntry } from '#shared/changes/history.ts';
import { Button, Card, classes, EmptyState, PageHeader, SelectField, TextField } from '#renderer/ui/index.ts';
import { formatDay, useHistory, useReadOnly } from '#renderer/lib/index.ts';
import { stepsBack, takenBack } from './effect.ts';
import styles from './Page.module.css';
import { Entry } from './parts/Entry.tsx';

const pageSize = 100;
const most = 500;
const everyone = '*';
const everyDay = '*';

/** Everything that was changed, newest first: by whom, when, why, from what to what, and the way back. */
export function Page() {
  const [limit, setLimit] = useState(pageSize);
  const entries = useHistory(limit);
  const readOnly = useReadOnly();
  const [text, setText] = useState('');
  const [person, setPerson] = useState(everyone);
  const [day, setDay] = useState(everyDay);
  const steps = useMemo(() => stepsBack(entries ?? []), [entries]);
  const gone = useMemo(() => takenBack(entries ?? []), [entries]);
  const people = useMemo(() => [...new Set((entries ?? []).map(({ author }) => author))].sort(), [entries]);
  const allDays = useMemo(() => [...new Set((entries ?? []).map(({ time }) => formatDay(time)))], [entries]);
  const shown = (entries ?? []).filter(
    (entry) =>
      matches(entry, text) &&
      (person === everyone || entry.author === person) &&
      (day === everyDay || formatDay(entry.time) === day),
  );
  const days = groupByDay(shown);
  const filtered = text !== '' || person !== everyone || day !== everyDay;
  return (
    <>
      <PageHeader
        title="History"
        words="Every change is kept with who made it, when and why. Undo adds an entry; it never erases one."
      />
      <div className={classes(styles.filters)}>
        <TextField
          label="Search"
          hideLabel
          type="search"
          placeholder="Search in what changed and why"
          value={text}
          onChange={setText}
        />
        <SelectField
          label="Person"
          hideLabel
          value={person}
          choices={[{ value: everyone, label: 'Everyone' }, ...people.map((name) => ({ value: name, label: name }))]}
          onChange={setPerson}
        />
        <SelectField
          label="Day"
          hideLabel
          value={day}
          choices={[{ value: everyDay, label: 'Any day' }, ...allDays.map((name) => ({ value: name, label: name }))]}
          onChange={setDay}
        />
        {filtered ? (
          <Button
            kind="quiet"
            onPress={() => {
              setText('');
              setPerson(everyone);
              setDay(everyDay);
            }}
          >
            Show all
          </Button>
        ) : null}
      </div>
      {entries && shown.length === 0 ? (
        <Card>
          <EmptyState icon={<History />} title={filtered ? 'No change fits' : 'Nothing was changed yet'}>
            {filtered ? 'Try another word, person or day.' : 'The first edit will stand here, and every one after it.'}
          </EmptyState>
        </Card>
      ) : null}
      {days.map(([name, list]) => (
        <section key={name} aria-label={name} className={classes(styles.day)}>
          <h2>{name}</h2>
          <Card flush>
            <ul>
              {list.map((entry) => (
                <Entry
                  key={entry.id}
                  entry={entry}
                  takenBack={gone.has(entry.id)}
                  steps={readOnly ? null : (steps.get(entry.id) ?? null)}
                />
              ))}
            </ul>
          </Card>
        </section>
      ))}
      {entries?.length === limit && limit < most ? (
        <div className={classes(styles.more)}>
          <Button onPress={() => setLimit(Math.min(most, limit + pageSize * 2))}>Show older changes</Button>
        </div>
      ) : null}
    </>
  );
}

function matches(entry: HistoryEntry, text: string): boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const all = `${entry.label} ${entry.note ?? ''} ${entry.author}`.toLowerCase();
  return words.every((word) => all.includes(word));
}

function groupByDay(entries: readonly HistoryEntry[]): readonly (readonly [string, readonly HistoryEntry[]])[] {
  const groups = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const name = formatDay(entry.time);
    groups.set(name, [...(groups.get(name) ?? []), entry]);
  }
  return [...groups];
}
