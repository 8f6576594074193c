import { useMemo } from 'react';
import type { Distribution } from '#shared/model/distribution.ts';
import type { Line } from '#shared/model/line.ts';
import { SmallDistribution } from '#renderer/charts/index.ts';
import { distributionPicture } from '#renderer/lib/case/index.ts';
import { exactNumber, unitBeside } from '#renderer/lib/index.ts';
import { summaryOf, type Ends } from '../range/kind.ts';
import styles from './RangePicture.module.css';

type Props = {
  readonly range: Distribution;
  readonly line: Line;
  readonly ends: Ends;
  /** What stands in the fields makes no range yet: this is the last that was one. */
  readonly isBehind: boolean;
};

/** What the numbers mean: the curve with the value of today across it, and in words where the outcomes lie. */
export function RangePicture({ range, line, ends, isBehind }: Props) {
  const value = typeof line.value === 'number' ? line.value : null;
  const { picture, figures } = useMemo(
    () => ({ picture: distributionPicture(range, value), figures: summaryOf(range) }),
    [range, value],
  );
  const unit = line.unit ?? '';
  const say = (figure: number): string => exactNumber(Number(figure.toPrecision(4)), line.unit);
  const words = [
    { name: ends.low, means: 'one in ten below', figure: figures.p10 },
    { name: 'P50', means: 'half below', figure: figures.p50 },
    { name: ends.high, means: 'one in ten above', figure: figures.p90 },
    { name: 'Mean', means: 'on average', figure: figures.mean },
  ];
  return (
    <div className={styles['holder']} data-behind={isBehind || undefined}>
      <div className={styles['picture']}>{picture ? <SmallDistribution {...picture} /> : null}</div>
      <dl className={`${styles['figures'] ?? ''} figures`}>
        {words.map(({ name, means, figure }) => (
          <div key={name}>
            <dt>
              {name} <small>{means}</small>
            </dt>
            <dd>{say(figure)}</dd>
          </div>
        ))}
      </dl>
      <p role="status" className={styles['note']}>
        {isBehind
          ? 'As of the last numbers that made a range.'
          : [
              unit === '' || unit === '%' ? null : `In ${unitBeside(unit)}.`,
              picture?.at == null || value === null ? null : `The line marks the value of today, ${say(value)}.`,
            ]
              .filter(Boolean)
              .join(' ')}
      </p>
    </div>
  );
}
