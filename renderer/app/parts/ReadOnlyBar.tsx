import { Eye } from 'lucide-react';
import { Button } from '#renderer/ui/index.ts';
import { formatWhen, saveCopy, useWorkspace } from '#renderer/lib/index.ts';
import { Bar } from './Bar.tsx';

/** Why nothing can be edited, and the way out. */
export function ReadOnlyBar() {
  const status = useWorkspace((state) => state.status);
  if (status?.mode !== 'read-only') return null;
  const holder = status.lockedBy;
  return (
    <Bar
      icon={<Eye aria-hidden />}
      action={
        status.canBeCopied ? (
          <Button size="small" onPress={() => void saveCopy()}>
            Save a copy to edit…
          </Button>
        ) : null
      }
    >
      <b>You are reading only.</b>{' '}
      {status.readOnlyReason ??
        (holder
          ? `${holder.person} has had this file open on ${holder.host} since ${formatWhen(holder.since)}.`
          : 'This file was opened for reading.')}
    </Bar>
  );
}
