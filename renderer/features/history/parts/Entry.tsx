import { ChevronDown, ChevronRight, Redo2, Undo2 } from 'lucide-react';
import { useId, useState } from 'react';
import type { HistoryEntry } from '#shared/changes/history.ts';
import { Button, Chip, classes } from '#renderer/ui/index.ts';
import { describeChange, formatClock, useWorkspace } from '#renderer/lib/index.ts';
import { takeBack } from '../restore.ts';
import styles from './Entry.module.css';

type EntryProps = {
  readonly entry: HistoryEntry;
  /** Undo steps that lead back to before it; null when it cannot be taken back from here. */
  readonly steps: number | null;
  /** An undo has taken it back, and no redo has brought it again. */
  readonly takenBack: boolean;
};

const mostLines = 40;

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
  const lines = describeChange(entry.change, records);
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Before</th>
            <th scope="col">After</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, mostLines).map((line, index) => (
            <tr key={index}>
              <th scope="row">
                {line.what}
                {line.field ? <span>, {line.field}</span> : null}
              </th>
              <td>{line.from ?? '–'}</td>
              <td>
                <b>{line.to ?? '–'}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > mostLines ? <p>and {lines.length - mostLines} more.</p> : null}
      {steps === null ? null : (
        <Button size="small" icon={<Undo2 />} onPress={() => void takeBack(steps)}>
          {steps === 1 ? 'Undo this change' : `Go back to before this change (${steps} changes)`}
        </Button>
      )}
    </>
  );
}
