import { Button as PlainButton } from 'react-aria-components';
import type { Question } from '#shared/templates/cases/index.ts';
import { classes } from '#renderer/ui/index.ts';
import { count } from '#renderer/lib/index.ts';
import styles from '../begin.module.css';

type UnreadProps = {
  readonly questions: readonly Question[];
  /** The text field of a question, by its name. */
  readonly fieldOf: (name: string) => string;
};

/** Which answers cannot be used yet; pressed, each leads to its field. */
export function Unread({ questions, fieldOf }: UnreadProps) {
  return (
    <div role="status" className={classes(styles.small)}>
      {questions.length === 0 ? (
        'Everything can be changed afterwards: values, lines, formulas.'
      ) : (
        <>
          {count(questions.length, 'answer')} cannot be used yet:
          <ul className={classes(styles.unread)}>
            {questions.map(({ name, asks }) => (
              <li key={name}>
                <PlainButton
                  className={classes(styles.link)}
                  onPress={() => document.getElementById(fieldOf(name))?.focus()}
                >
                  {asks}
                </PlainButton>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
