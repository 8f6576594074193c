import { Check, CircleDot, Eye } from 'lucide-react';
import type { WorkspaceStatus } from '#shared/api/workspace.ts';
import { classes, Tooltip } from '#renderer/ui/index.ts';
import { count, formatClock, formatTime, formatWhen, useShell } from '#renderer/lib/index.ts';
import { Focusable } from 'react-aria-components';
import styles from './SavedState.module.css';

/** Kept is safe on this computer; saved is in the file. The two are never mixed up. */
export function SavedState({ status }: { readonly status: WorkspaceStatus }) {
  const busy = useShell((state) => state.busy);
  const { icon, words, more, tone } = describe(status);
  return (
    <Tooltip words={more}>
      <Focusable>
        <span role="status" tabIndex={0} className={classes(styles.state, tone === 'kept' && styles.kept)}>
          {icon}
          <span className={classes(styles.words)}>{busy ?? words}</span>
        </span>
      </Focusable>
    </Tooltip>
  );
}

function describe(status: WorkspaceStatus) {
  const { unsavedChanges, lastSavedAt, lastKeptAt, mode, folder, lockedBy, savesItself, saveProblem } = status;
  const place = `The file is in ${folder}.`;
  if (mode === 'read-only') {
    const holder = lockedBy ? ` ${lockedBy.person} has it open on ${lockedBy.host}.` : '';
    return { icon: <Eye aria-hidden />, words: 'Reading only', more: `${place}${holder}`, tone: 'saved' };
  }
  if (unsavedChanges > 0) {
    const kept = lastKeptAt ? ` Last kept ${formatWhen(lastKeptAt)}.` : '';
    const soon = savesItself ? ' It is saved by itself when you pause.' : '';
    return {
      icon: <CircleDot aria-hidden />,
      words: saveProblem
        ? 'Kept on this computer · could not be saved'
        : 'Kept on this computer · not yet saved to the file',
      more: `${count(unsavedChanges, 'change')} safe on this computer, not in the file yet.${kept} ${saveProblem ?? `${place}${soon}`}`,
      tone: 'kept',
    };
  }
  return {
    icon: <Check aria-hidden />,
    words: lastSavedAt ? `Saved ${formatTime(lastSavedAt)}` : 'No changes to save',
    more: lastSavedAt
      ? `Everything is in the file, saved at ${formatClock(lastSavedAt)}. ${place}`
      : `The file holds everything. ${place}`,
    tone: 'saved',
  };
}
