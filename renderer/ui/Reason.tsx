import { CircleAlert } from 'lucide-react';
import { classes } from './classes.ts';
import styles from './Reason.module.css';

type Props = {
  readonly words: string;
  readonly onShow?: (() => void) | undefined;
};

/** Why a figure has no value, with the way to the line that stops it. */
export function Reason({ words, onShow }: Props) {
  return (
    <p className={classes(styles.reason)}>
      <CircleAlert aria-hidden />
      <span>
        {words}{' '}
        {onShow ? (
          <button type="button" className={classes(styles.link)} onClick={onShow}>
            Show the line
          </button>
        ) : null}
      </span>
    </p>
  );
}

/** Several of them, below what they explain; nothing where there is none. */
export function Reasons({ reasons }: { readonly reasons: readonly Props[] }) {
  if (reasons.length === 0) return null;
  return (
    <div className={classes(styles.reasons)}>
      {reasons.map((reason) => (
        <Reason key={reason.words} {...reason} />
      ))}
    </div>
  );
}
