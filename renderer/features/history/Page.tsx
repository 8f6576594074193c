import { History } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button, Card, classes, EmptyState, PageHeader } from '#renderer/ui/index.ts';
import { useHistory, useReadOnly } from '#renderer/lib/index.ts';
import { stepsBack, takenBack } from './effect.ts';
import { fits, groupByDay, noFilter } from './filter.ts';
import styles from './Page.module.css';
import { Entry } from './parts/Entry.tsx';
import { Filters } from './parts/Filters.tsx';
import { SavedFiles } from './parts/SavedFiles.tsx';
import { Versions } from './parts/Versions.tsx';

const pageSize = 100;
const most = 500;

/** Everything that was changed, newest first: by whom, when, why, from what to what, and the way back. */
export function Page() {
  const [limit, setLimit] = useState(pageSize);
  const [filter, setFilter] = useState(noFilter);
  const entries = useHistory(limit, filter.objectId ?? undefined);
  const readOnly = useReadOnly();
  // Entries about one thing are not the whole way: how far back they lie can't be counted from them.
  const steps = useMemo(
    () => (filter.objectId === null ? stepsBack(entries ?? []) : new Map<string, number>()),
    [entries, filter.objectId],
  );
  const gone = useMemo(() => takenBack(entries ?? []), [entries]);
  const shown = (entries ?? []).filter((entry) => fits(entry, filter));
  const filtered = filter !== noFilter;
  return (
    <>
      <PageHeader
        title="History"
        words="Every change is kept with who made it, when and why. Undo adds an entry; it never erases one."
      />
      <div className={classes(styles.above)}>
        <Versions />
        <SavedFiles />
      </div>
      <h2 className={classes(styles.heading)}>Every change</h2>
      <Filters entries={entries ?? []} filter={filter} onChange={setFilter} />
      {entries && shown.length === 0 ? (
        <Card>
          <EmptyState icon={<History />} title={filtered ? 'No change fits' : 'Nothing was changed yet'}>
            {filtered
              ? 'Try another word, thing, person or day.'
              : 'The first edit will stand here, and every one after it.'}
          </EmptyState>
        </Card>
      ) : null}
      {groupByDay(shown).map(([name, list]) => (
        <section key={name} aria-label={name} className={classes(styles.day)}>
          <h3>{name}</h3>
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
