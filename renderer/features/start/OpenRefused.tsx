import { FileClock, FileLock2, FileQuestion, FileWarning, HardDrive, ShieldAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { canSalvage } from '#shared/api/salvage.ts';
import type { FileHandle } from '#shared/api/shell.ts';
import { lockHolderSchema, type LockHolder } from '#shared/api/workspace.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { Button, classes, Dialog } from '#renderer/ui/index.ts';
import { formatWhen, openCopy, openFile, salvageFile, useShell } from '#renderer/lib/index.ts';
import { KeptWork, workOf } from './KeptWork.tsx';
import styles from './OpenRefused.module.css';

type Refused = { readonly problem: Problem; readonly file: FileHandle };

const faces: Readonly<Record<string, { title: string; icon: ReactNode }>> = {
  locked: { title: 'Somebody else has this file open', icon: <FileLock2 /> },
  'newer-file': { title: 'This file was made by a newer Casewright', icon: <FileClock /> },
  damaged: { title: 'This file is damaged', icon: <FileWarning /> },
  'not-a-workspace': { title: 'This is not a Casewright workspace', icon: <FileQuestion /> },
  'hostile-file': { title: 'This file is not safe to open', icon: <ShieldAlert /> },
  'too-large': { title: 'This file is too large', icon: <FileWarning /> },
  'not-found': { title: 'The file is no longer there', icon: <FileQuestion /> },
  'no-permission': { title: 'You may not open this file', icon: <FileLock2 /> },
  'disk-full': { title: 'There is no room on the disk', icon: <HardDrive /> },
};

/** A file did not open: why, and what the person may choose. */
export function OpenRefused({ refused }: { readonly refused: Refused }) {
  const work = refused.problem.code === 'unsaved-work' ? workOf(refused.problem) : null;
  return work ? <KeptWork work={work} file={refused.file} /> : <Explained refused={refused} />;
}

/** What happened, what was not lost, and what can be done about it. */
function Explained({ refused }: { readonly refused: Refused }) {
  const { problem, file } = refused;
  const face = faces[problem.code] ?? { title: 'The file did not open', icon: <FileWarning /> };
  const holder = problem.code === 'locked' ? holderOf(problem) : null;
  const close = (): void => useShell.setState({ refused: null });
  const offersReading = problem.code === 'locked' || problem.details?.['canRead'] === true;
  const offersSalvage = !offersReading && canSalvage(problem);
  return (
    <Dialog
      title={holder?.stale ? 'Somebody else may have this file open' : face.title}
      icon={face.icon}
      size={holder ? 'medium' : 'small'}
      open
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{offersReading ? 'Not now' : 'Close'}</Button>
          {holder?.stale ? <Button onPress={() => void openFile(file, 'take-over')}>Take over</Button> : null}
          {holder ? <Button onPress={() => void openCopy(file)}>Open a copy…</Button> : null}
          {offersSalvage ? (
            <Button kind="primary" autoFocus onPress={() => void salvageFile(file)}>
              Save what can be read…
            </Button>
          ) : null}
          {offersReading ? (
            <Button kind="primary" autoFocus onPress={() => void openFile(file, 'read-only')}>
              Open for reading
            </Button>
          ) : null}
        </>
      }
    >
      <div className={classes(styles.file)}>
        <b>{file.name}</b>
        <span>{file.folder}</span>
      </div>
      {holder ? <Holder holder={holder} /> : <p>{problem.message}</p>}
      {offersSalvage ? <p>What can be read of it can be saved as a new workspace. This file stays as it is.</p> : null}
    </Dialog>
  );
}

function Holder({ holder }: { readonly holder: LockHolder }) {
  return (
    <>
      <p>
        <b>{holder.person}</b> {holder.stale ? 'opened it' : 'has it open'} on <b>{holder.host}</b>
        {holder.stale ? ' ' : ' since '}
        {formatWhen(holder.since)}. Nothing was changed.
      </p>
      <p>
        {holder.stale
          ? 'That computer has not been heard from for a while: Casewright has probably stopped there. Take over if you are sure that nobody is working on it; if they are, nothing of theirs is overwritten when you save.'
          : 'You can read it now and save a copy of your own, or wait until it is closed there.'}
      </p>
    </>
  );
}

function holderOf(problem: Problem): LockHolder | null {
  const parsed = lockHolderSchema.safeParse(problem.details?.['holder'] ?? problem.details);
  return parsed.success ? parsed.data : null;
}
