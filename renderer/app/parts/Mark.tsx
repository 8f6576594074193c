import { classes } from '#renderer/ui/index.ts';
import styles from './Mark.module.css';

/** The app's mark: a case that dips, crosses zero and pays back. */
export function Mark({ size = 22 }: { readonly size?: number }) {
  return (
    <svg className={classes(styles.mark)} width={size} height={size} viewBox="0 0 24 24" aria-hidden>
      <rect className={classes(styles.ground)} width="24" height="24" rx="6.5" />
      <path className={classes(styles.zero)} d="M4.5 12h15" />
      <path className={classes(styles.curve)} d="M4.5 12c2.2 6.2 5.6 7.2 8.4 2.2 2-3.6 3.6-6.6 6.6-7.7" />
    </svg>
  );
}
