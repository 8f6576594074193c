import { Button } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './Figure.module.css';

export type FigureProps = {
  readonly text: string;
  /** The exact figure, for the pointer and for a screen reader, where `text` is rounded. */
  readonly exact?: string | undefined;
  /** What the figure is, for a screen reader: `Net present value in Premium`. */
  readonly name: string;
  readonly size?: 'plain' | 'large' | 'headline';
  readonly tone?: 'worse' | undefined;
  readonly onPress: () => void;
};

/** A number that explains itself when it is pressed. */
export function Figure({ text, exact, name, size = 'plain', tone, onPress }: FigureProps) {
  return (
    <span title={exact && exact !== text ? exact : undefined} className={classes(styles.holder)}>
      <Button
        className={classes(styles.figure, styles[size], tone && styles[tone])}
        aria-label={`${name}: ${text}${exact && exact !== text ? `, exactly ${exact}` : ''}. Explain`}
        onPress={onPress}
      >
        {text}
      </Button>
    </span>
  );
}

/** A change against something, in the colour of its direction; its text carries a sign of its own. */
export function Delta({ text, direction }: { readonly text: string; readonly direction: 'up' | 'down' | 'none' }) {
  return <span className={classes(styles.delta, styles[direction])}>{text}</span>;
}
