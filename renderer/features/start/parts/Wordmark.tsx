import { classes } from '#renderer/ui/index.ts';
import styles from './Wordmark.module.css';

export function Wordmark() {
  return (
    <div className={classes(styles.wordmark)}>
      <svg viewBox="0 0 24 24" width="44" height="44" aria-hidden>
        <rect className={classes(styles.ground)} width="24" height="24" rx="6.5" />
        <path className={classes(styles.zero)} d="M4.5 12h15" />
        <path className={classes(styles.curve)} d="M4.5 12c2.2 6.2 5.6 7.2 8.4 2.2 2-3.6 3.6-6.6 6.6-7.7" />
      </svg>
      <div>
        <h1>Casewright</h1>
        <p>Product decisions with numbers that explain themselves.</p>
      </div>
    </div>
  );
}
