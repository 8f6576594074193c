import { useMemo } from 'react';
import type { HistoryEntry } from '#shared/changes/history.ts';
import { Button, classes, ComboField, SelectField, TextField } from '#renderer/ui/index.ts';
import { formatDay, useWorkspace } from '#renderer/lib/index.ts';
import { noFilter, objectChoices, type Filter } from '../filter.ts';
import styles from './Filters.module.css';

type FiltersProps = {
  readonly entries: readonly HistoryEntry[];
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
};

const everything = '*';

export function Filters({ entries, filter, onChange }: FiltersProps) {
  const records = useWorkspace((state) => state.records);
  const objects = useMemo(() => objectChoices(records), [records]);
  const people = useMemo(() => [...new Set(entries.map(({ author }) => author))].sort(), [entries]);
  const days = useMemo(() => [...new Set(entries.map(({ time }) => formatDay(time)))], [entries]);
  const set = (part: Partial<Filter>): void => onChange({ ...filter, ...part });
  const filtered = filter.text !== '' || (filter.person ?? filter.day ?? filter.objectId) !== null;
  return (
    <div role="search" aria-label="Changes" className={classes(styles.filters)}>
      <TextField
        label="Search"
        hideLabel
        type="search"
        placeholder="Search in what changed and why"
        value={filter.text}
        onChange={(text) => set({ text })}
      />
      <ComboField
        key={filter.objectId ?? everything}
        label="Line, case, scenario or product"
        hideLabel
        placeholder="A line, case, scenario or product"
        value={filter.objectId}
        choices={objects}
        onChange={(objectId) => set({ objectId })}
      />
      <SelectField
        label="Person"
        hideLabel
        value={filter.person ?? everything}
        choices={withAll('Everyone', people)}
        onChange={(person) => set({ person: person === everything ? null : person })}
      />
      <SelectField
        label="Day"
        hideLabel
        value={filter.day ?? everything}
        choices={withAll('Any day', days)}
        onChange={(day) => set({ day: day === everything ? null : day })}
      />
      {filtered ? (
        <Button kind="quiet" onPress={() => onChange(noFilter)}>
          Show all
        </Button>
      ) : null}
    </div>
  );
}

const withAll = (label: string, names: readonly string[]): { value: string; label: string }[] => [
  { value: everything, label },
  ...names.map((name) => ({ value: name, label: name })),
];
