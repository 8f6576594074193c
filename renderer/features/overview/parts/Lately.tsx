import { Card, classes } from '#renderer/ui/index.ts';
import { formatTime, useHistory } from '#renderer/lib/index.ts';
import styles from './Lists.module.css';

const shown = 7;

export function Lately() {
  const entries = useHistory(shown);
  return (
    <Card title="Changed lately" actions={<a href="#/history">All changes</a>}>
      {entries?.length === 0 ? (
        <p className={classes(styles.quiet)}>
          Nothing was changed yet. Every change will be listed here, with who made it.
        </p>
      ) : null}
      <ul className={classes(styles.list)}>
        {entries?.map((entry) => (
          <li key={entry.id}>
            <span className={classes(styles.what)}>{entry.label}</span>
            <span className={classes(styles.who)}>
              {entry.author} · {formatTime(entry.time)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
