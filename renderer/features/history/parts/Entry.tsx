import { ChevronDown, ChevronRight, GitCompareArrows, History, Redo2, Undo2 } from 'lucide-react';
import { useId, useState } from 'react';
import type { HistoryEntry } from '#shared/changes/history.ts';
import { Button, ChangeTable, Chip, classes } from '#renderer/ui/index.ts';
import {
  askRestore,
  compareWith,
  describeChange,
  formatClock,
  useReadOnly,
  useWorkspace,
} from '#renderer/lib/index.ts';
import { takeBack } from '../restore.ts';
import styles from './Entry.module.css';

type EntryProps = {
  readonly entry: HistoryEntry;
  /** Undo steps that lead back to before it; null when it cannot be taken back from here. */
  readonly steps: number | null;
  /** An undo has taken it back, and no redo has brought it again. */
  readonly takenBack: boolean;
};

export function Entry({ entry, steps, takenBack }: EntryProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <li className={classes(styles.entry)}>
      <button
        type="button"
        className={classes(styles.head)}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? <ChevronDown aria-hidden /> : <ChevronRight aria-hidden />}
        <time dateTime={entry.time}>{formatClock(entry.time)}</time>
        <span className={classes(styles.words)}>
          <span className={classes(styles.label, takenBack && styles.takenBack)}>
            {entry.kind === 'undo' ? <Undo2 aria-hidden /> : entry.kind === 'redo' ? <Redo2 aria-hidden /> : null}
            {entry.label}
          </span>
          {entry.note ? <q>{entry.note}</q> : null}
        </span>
        {takenBack ? <Chip>Taken back</Chip> : null}
        <span className={classes(styles.author)}>{entry.author}</span>
      </button>
      <div id={id} hidden={!open} className={classes(styles.detail)}>
        {open ? <Detail entry={entry} steps={steps} /> : null}
      </div>
    </li>
  );
}

function Detail({ entry, steps }: Omit<EntryProps, 'takenBack'>) {
  const records = useWorkspace((state) => state.records);
  const isNewest = useWorkspace((state) => state.sequence === entry.sequence);
  const readOnly = useReadOnly();
  const moment = { sequence: entry.sequence };
  const rows = describeChange(entry.change, records);
  return (
    <>
      {rows.length > 0 ? <ChangeTable label={entry.label} rows={rows} /> : null}
      <div className={classes(styles.actions)}>
        {steps === null ? null : (
          <Button size="small" icon={<Undo2 />} onPress={() => void takeBack(steps)}>
            {steps === 1 ? 'Undo this change' : `Go back to before this change (${steps} changes)`}
          </Button>
        )}
        {isNewest ? null : (
          <>
            <Button size="small" icon={<GitCompareArrows />} onPress={() => void compareWith({ moment })}>
              Compare with now
            </Button>
            <Button
              size="small"
              icon={<History />}
              isDisabled={readOnly}
              onPress={() => askRestore({ moment, name: `after “${entry.label}”` })}
            >
              Restore the workspace as it was after this change…
            </Button>
          </>
        )}
      </div>
    </>
  );
}
