import { CornerDownRight, Check, RotateCcw, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import { CommentComposer } from './CommentComposer.tsx';
import styles from './CommentThread.module.css';

export type Said = {
  readonly id: string;
  readonly author: string;
  readonly when: string;
  readonly text: string;
  /** Who reads it wrote it, and may take it away. */
  readonly canRemove: boolean;
};

export type CommentThreadProps = {
  /** What the thread is about, where that is not plain from its place. */
  readonly about?: ReactNode;
  readonly said: readonly Said[];
  /** `Settled by Femi Panther today at 14:05`; null while it is open. */
  readonly settled: string | null;
  readonly readOnly: boolean;
  /** Each answers whether it was kept. */
  readonly onAnswer: (text: string) => Promise<boolean>;
  readonly onSettle: (settled: boolean) => void;
  readonly onRemove: (id: string) => void;
};

/** What was asked, what was answered, and whether it is settled. */
export function CommentThread(props: CommentThreadProps) {
  const { about, said, settled, readOnly, onAnswer, onSettle, onRemove } = props;
  const [answering, setAnswering] = useState(false);
  const [first] = said;
  return (
    <article
      className={classes(styles.thread)}
      data-settled={settled !== null || undefined}
      aria-label={`Comment by ${first?.author ?? ''}`}
    >
      {about ? <div className={classes(styles.about)}>{about}</div> : null}
      {said.map((one, index) => (
        <div key={one.id} className={classes(styles.said, index > 0 && styles.answer)}>
          <p className={classes(styles.head)}>
            <b>{one.author}</b> <span>{one.when}</span>
            {one.canRemove && !readOnly ? (
              <Button
                kind="quiet"
                size="small"
                icon={<Trash2 />}
                aria-label={`Remove what ${one.author} wrote ${one.when}`}
                onPress={() => onRemove(one.id)}
              />
            ) : null}
          </p>
          <p className={classes(styles.text)}>{one.text}</p>
        </div>
      ))}
      {settled === null ? null : (
        <p className={classes(styles.settled)}>
          <Check aria-hidden />
          {settled}
        </p>
      )}
      {readOnly ? null : answering ? (
        <CommentComposer
          label="Your answer"
          submit="Answer"
          autoFocus
          onSubmit={async (text) => {
            const kept = await onAnswer(text);
            if (kept) setAnswering(false);
            return kept;
          }}
          onCancel={() => setAnswering(false)}
        />
      ) : (
        <div className={classes(styles.actions)}>
          <Button kind="quiet" size="small" icon={<CornerDownRight />} onPress={() => setAnswering(true)}>
            Answer
          </Button>
          {settled === null ? (
            <Button kind="quiet" size="small" icon={<Check />} onPress={() => onSettle(true)}>
              Settle
            </Button>
          ) : (
            <Button kind="quiet" size="small" icon={<RotateCcw />} onPress={() => onSettle(false)}>
              Reopen
            </Button>
          )}
        </div>
      )}
    </article>
  );
}
