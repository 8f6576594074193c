import { useState } from 'react';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import styles from './CommentThread.module.css';
import { TextField } from './TextField.tsx';

export type CommentComposerProps = {
  readonly label: string;
  readonly submit: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  /** Answers whether it was kept; what was not stays in the field. */
  readonly onSubmit: (text: string) => Promise<boolean>;
  readonly onCancel?: () => void;
};

/** Where words are written before they are said. Control or Command with Enter says them. */
export function CommentComposer({ label, submit, placeholder, autoFocus, onSubmit, onCancel }: CommentComposerProps) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const isEmpty = text.trim() === '';
  const send = async (): Promise<void> => {
    if (isEmpty || busy) return;
    setBusy(true);
    if (await onSubmit(text.trim())) setText('');
    setBusy(false);
  };
  return (
    <form
      className={classes(styles.composer)}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
        // Half a thought must not be lost to the key that closes the panel around it.
        if (event.key === 'Escape' && !isEmpty) event.stopPropagation();
        else if (event.key === 'Escape' && onCancel) {
          event.stopPropagation();
          onCancel();
        }
      }}
    >
      <TextField
        label={label}
        hideLabel
        multiline
        rows={2}
        value={text}
        onChange={setText}
        autoFocus={autoFocus ?? false}
        placeholder={placeholder ?? ''}
      />
      {isEmpty && !onCancel ? null : (
        <div className={classes(styles.actions)}>
          <Button type="submit" size="small" isDisabled={isEmpty || busy}>
            {submit}
          </Button>
          {onCancel ? (
            <Button kind="quiet" size="small" onPress={onCancel}>
              Cancel
            </Button>
          ) : null}
        </div>
      )}
    </form>
  );
}
