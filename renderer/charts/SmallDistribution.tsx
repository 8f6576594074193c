import { classes } from '#renderer/ui/index.ts';
import styles from './SmallDistribution.module.css';

export type SmallDistributionProps = {
  /** Shares of cases in bins of one width, from the lowest to the highest value that is drawn. */
  readonly bins: readonly number[];
  /** Where the P10, the P90 and the value of today lie, from 0 to 1 of the width; null outside. */
  readonly p10: number;
  readonly p90: number;
  readonly at: number | null;
};

const [width, height] = [120, 16];

/** The shape of a range in the room of a word, beside the words that say the same: hidden from screen readers. */
export function SmallDistribution({ bins, p10, p90, at }: SmallDistributionProps) {
  const most = Math.max(...bins);
  if (!(most > 0)) return null;
  const step = width / bins.length;
  return (
    <svg aria-hidden className={classes(styles.picture)} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none">
      {bins.map((share, index) => {
        const tall = (share / most) * (height - 2);
        const middle = (index + 0.5) / bins.length;
        return share > 0 ? (
          <rect
            key={index}
            className={classes(middle >= p10 && middle <= p90 ? styles.inner : styles.outer)}
            x={(index * step).toFixed(2)}
            y={(height - tall).toFixed(2)}
            width={(step + 0.1).toFixed(2)}
            height={tall.toFixed(2)}
          />
        ) : null;
      })}
      {at === null ? null : <line className={classes(styles.at)} x1={at * width} x2={at * width} y1={0} y2={height} />}
    </svg>
  );
}
