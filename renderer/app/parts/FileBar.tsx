import { FileClock, FileQuestion } from 'lucide-react';
import { Button } from '#renderer/ui/index.ts';
import { formatWhen, openNewest, saveCopy, showConflict, useWorkspace } from '#renderer/lib/index.ts';
import { Bar } from './Bar.tsx';

/** The file is no longer the one that is open here: said early, so that two people do not do the same work twice. */
export function FileBar() {
  const status = useWorkspace((state) => state.status);
  if (!status || status.fileState === 'same') return null;
  if (status.fileState === 'missing')
    return (
      <Bar
        icon={<FileQuestion aria-hidden />}
        action={
          <Button size="small" onPress={() => void saveCopy()}>
            Save a copy…
          </Button>
        }
      >
        <b>The file is not where it was.</b> It was moved, renamed or deleted. Nothing of yours is lost.
      </Bar>
    );
  const when = status.fileChangedAt ? ` ${formatWhen(status.fileChangedAt)}` : '';
  return status.mode === 'read-only' ? (
    <Bar
      icon={<FileClock aria-hidden />}
      action={
        <Button size="small" onPress={() => void openNewest()}>
          Open it
        </Button>
      }
    >
      <b>There is a newer version in the file</b>, saved{when || ' just now'}.
    </Bar>
  ) : (
    <Bar
      icon={<FileClock aria-hidden />}
      action={
        <Button size="small" onPress={() => showConflict('changed')}>
          What can I do?
        </Button>
      }
    >
      <b>Somebody else saved this file{when}.</b> Nothing of yours is lost, and nothing of theirs will be overwritten.
    </Bar>
  );
}
