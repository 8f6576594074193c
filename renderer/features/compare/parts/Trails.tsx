import type { Comparison } from '#shared/api/comparisons.ts';
import { Card, classes } from '#renderer/ui/index.ts';
import { count, formatTime } from '#renderer/lib/index.ts';
import type { Them } from '../people.ts';
import styles from './compare.module.css';

type Merge = NonNullable<Comparison['merge']>;

/** Who did what since the two were one. */
export function Trails({ merge, them }: { readonly merge: Merge; readonly them: Them }) {
  return (
    <Card title="Since both were the same">
      <div className={classes(styles.pair)}>
        <Trail title="Your version" entries={merge.ourTrail} />
        <Trail title={them.name} entries={merge.theirTrail} />
      </div>
    </Card>
  );
}

const few = 5;

function Trail({ title, entries }: { readonly title: string; readonly entries: Merge['ourTrail'] }) {
  const newest = [...entries].reverse();
  return (
    <section aria-label={title}>
      <h3>
        {title} · {entries.length === 0 ? 'no changes' : count(entries.length, 'change')}
      </h3>
      <ul className={classes(styles.trail)}>
        {newest.slice(0, few).map(({ author, time, label }, index) => (
          <li key={index}>
            <span>{label}</span>
            <small>
              {author} · {formatTime(time)}
            </small>
          </li>
        ))}
      </ul>
      {newest.length > few ? <p className={classes(styles.quiet)}>and {newest.length - few} before these</p> : null}
    </section>
  );
}
