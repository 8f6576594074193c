import type { Line } from '#shared/model/line.ts';
import { differenceText, lessIsBetter } from '#renderer/lib/case/index.ts';
import { directionOf } from '#renderer/lib/index.ts';
import { Delta } from '#renderer/ui/Figure.tsx';
import styles from '../scenarios.module.css';

type Props = {
  readonly line: Line;
  readonly value: number | null | undefined;
  readonly base: number | null | undefined;
};

/** The distance of a result from the base, below it. */
export function Change({ line, value, base }: Props) {
  const change = typeof value === 'number' && typeof base === 'number' ? value - base : Number.NaN;
  if (!Number.isFinite(change)) return <span className={styles['change']} />;
  return (
    <span className={styles['change']}>
      <Delta text={differenceText(change, line)} direction={directionOf(lessIsBetter(line) ? -change : change)} />
    </span>
  );
}
