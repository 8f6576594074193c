import { ArrowDown, GitMerge } from 'lucide-react';
import { Button, classes } from '#renderer/ui/index.ts';
import { count, mergeCompared, undecided, useReadOnly, type Compared } from '#renderer/lib/index.ts';
import type { Them } from '../people.ts';
import styles from './compare.module.css';

/** How far the person has come, and the step that puts both together. */
export function MergeBar({ compared, them }: { readonly compared: Compared; readonly them: Them }) {
  const readOnly = useReadOnly();
  const { merge } = compared.comparison;
  const open = undecided(compared);
  const [next] = open;
  const all = merge?.conflicts.length ?? 0;
  const nothingToTake = merge?.theirTrail.length === 0;
  return (
    <section aria-label="Merge" className={classes(styles.mergeBar)}>
      <p role="status">
        {nothingToTake
          ? 'Everything in it is already in your version: there is nothing to merge.'
          : readOnly
            ? 'You are reading only. Save a copy that you can edit, and merge there.'
            : open.length > 0
              ? `${count(open.length, 'place')} of ${all} still to decide.`
              : all > 0
                ? 'Everything is decided.'
                : `Your changes and ${them.whose === 'Theirs' ? 'theirs' : `those of ${them.within}`} fit together: there is nothing to decide.`}
      </p>
      {next === undefined || readOnly ? null : (
        <Button icon={<ArrowDown />} onPress={() => goTo(next)}>
          Go to the next one
        </Button>
      )}
      {nothingToTake || readOnly ? null : (
        <Button
          kind="primary"
          icon={<GitMerge />}
          isDisabled={open.length > 0 || compared.stage === 'merging'}
          onPress={() => void mergeCompared()}
        >
          Merge
        </Button>
      )}
    </section>
  );
}

function goTo(key: string): void {
  const place = document.querySelector(`[data-conflict="${CSS.escape(key)}"]`);
  place?.scrollIntoView({ block: 'center' });
  place?.querySelector('input')?.focus();
}
