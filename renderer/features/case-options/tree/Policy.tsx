import type { CaseTree } from '#shared/engine/index.ts';
import { formatPercent } from '#renderer/lib/index.ts';
import { Card } from '#renderer/ui/index.ts';
import styles from '../options.module.css';
import tree from './tree.module.css';

type Props = {
  readonly solved: NonNullable<CaseTree['solved']>;
  readonly say: (value: number) => string;
};

/** What to do at each decision that the best way can come to. */
export function Policy({ solved, say }: Props) {
  const worthWords = (worth: number | null): string =>
    worth === null || worth <= 0 ? '' : ` Being able to do so makes the whole worth ${say(worth)} more.`;
  return (
    <Card title="What to do" caption={`worth ${say(solved.value)} on average`}>
      {solved.policy.length === 0 ? (
        <p className={styles['quiet']}>There is no decision in this tree: all is left to chance.</p>
      ) : (
        <ol className={tree['policy']}>
          {solved.policy.map(({ decision, path, probability, choose, instead }, step) => (
            <li key={JSON.stringify([decision, path])}>
              <span className={tree['where']}>
                {decision}
                {probability < 1 ? `, which comes up in ${formatPercent(probability)} of cases` : ''}:
              </span>{' '}
              <b>{choose}</b>
              {instead === null
                ? '.'
                : instead.advantage === 0
                  ? `; ${instead.branch} is just as good.`
                  : `, ${say(instead.advantage)} better than ${instead.branch}.${path.length === 0 ? '' : worthWords(solved.worths[step] ?? null)}`}
            </li>
          ))}
        </ol>
      )}
      <p className={styles['note']}>{solved.conventions.join(' ')}</p>
    </Card>
  );
}
