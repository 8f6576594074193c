import { Label, ProgressBar } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './Progress.module.css';

export type ProgressProps = {
  readonly label: string;
  readonly value: number;
  readonly of: number;
  /** How far it is, in words. */
  readonly words: string;
};

/** How far something is that takes a while, as a bar and in words. */
export function Progress({ label, value, of, words }: ProgressProps) {
  return (
    <ProgressBar className={classes(styles.progress)} value={value} maxValue={of} valueLabel={words}>
      {({ percentage }) => (
        <>
          <Label className={classes(styles.label)}>{label}</Label>
          <span className={classes(styles.track)} aria-hidden>
            <span className={classes(styles.fill)} style={{ width: `${percentage ?? 0}%` }} />
          </span>
          <span className={classes(styles.words)}>{words}</span>
        </>
      )}
    </ProgressBar>
  );
}
