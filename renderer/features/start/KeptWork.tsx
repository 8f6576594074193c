import { LifeBuoy } from 'lucide-react';
import { recoverableSchema, type FileHandle, type Recoverable } from '#shared/api/shell.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { Button, classes, Dialog } from '#renderer/ui/index.ts';
import { count, formatWhen, openFile, recoverWork, useShell } from '#renderer/lib/index.ts';
import styles from './OpenRefused.module.css';

type KeptWorkProps = { readonly work: Recoverable; readonly file: FileHandle };

/** The file is older than what the person did last: which of the two is meant is theirs to say. */
export function KeptWork({ work, file }: KeptWorkProps) {
  const close = (): void => useShell.setState({ refused: null });
  const goOn = (): void => {
    close();
    void recoverWork(work.workId);
  };
  const one = work.unsavedChanges === 1;
  const changes = work.unsavedChanges > 0 ? count(work.unsavedChanges, 'change') : 'Changes';
  return (
    <Dialog
      title="You have unsaved changes of this file"
      icon={<LifeBuoy />}
      open
      onClose={close}
      actions={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button onPress={() => void openFile(file, 'edit', 'leave')}>Open the saved file</Button>
          <Button kind="primary" autoFocus onPress={goOn}>
            Go on with my changes
          </Button>
        </>
      }
    >
      <div className={classes(styles.file)}>
        <b>{file.name}</b>
        <span>{file.folder}</span>
      </div>
      <p>
        {one ? '1 change from ' : `${changes}, the last from `}
        <b>{formatWhen(work.lastEditAt)}</b>
        {one ? ' is' : ', are'} kept on this computer and not in the file yet.
      </p>
      <p>If you open the saved file instead, nothing is lost: your changes stay on the start page.</p>
    </Dialog>
  );
}

export function workOf(problem: Problem): Recoverable | null {
  const parsed = recoverableSchema.safeParse(problem.details?.['work']);
  return parsed.success ? parsed.data : null;
}
