import { Bookmark, MoreHorizontal, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button, Card, Chip, classes, Menu } from '#renderer/ui/index.ts';
import {
  askRestore,
  compareWith,
  formatWhen,
  run,
  useReadOnly,
  useVersions,
  type NamedVersion,
} from '#renderer/lib/index.ts';
import { NameVersion } from './NameVersion.tsx';
import styles from './States.module.css';

/** The states that somebody wanted to find again. */
export function Versions() {
  const versions = useVersions();
  const readOnly = useReadOnly();
  const [naming, setNaming] = useState(false);
  return (
    <Card
      title="Named versions"
      actions={
        <Button size="small" icon={<Plus />} isDisabled={readOnly} onPress={() => setNaming(true)}>
          Name this version…
        </Button>
      }
    >
      {versions?.length === 0 ? (
        <p className={classes(styles.quiet)}>
          Give the workspace as it is now a name, such as “Board pack”, and you can compare with it or go back to it
          later, whatever changes in between.
        </p>
      ) : null}
      <ul className={classes(styles.list)}>
        {versions?.map((version) => (
          <Version key={version.id} version={version} readOnly={readOnly} />
        ))}
      </ul>
      {naming ? <NameVersion taken={versions ?? []} onClose={() => setNaming(false)} /> : null}
    </Card>
  );
}

function Version({ version, readOnly }: { readonly version: NamedVersion; readonly readOnly: boolean }) {
  const { id, name, note, author, time, isBaseline } = version;
  const moment = { versionId: id };
  const baseline = (versionId: string | null): void => void run('version.setBaseline', { versionId });
  return (
    <li>
      <Bookmark aria-hidden />
      <span className={classes(styles.words)}>
        <b>
          {name} {isBaseline ? <Chip tone="accent">Baseline</Chip> : null}
        </b>
        <span>
          {author}, {formatWhen(time)}
        </span>
        {note ? <q>{note}</q> : null}
      </span>
      <Button size="small" aria-label={`Compare ${name} with now`} onPress={() => void compareWith({ moment })}>
        Compare
      </Button>
      <Menu
        label={`More about ${name}`}
        trigger={<Button size="small" kind="quiet" icon={<MoreHorizontal />} aria-label={`More about ${name}`} />}
        items={[
          {
            id: 'restore',
            label: 'Restore…',
            disabled: readOnly,
            run: () => askRestore({ moment, name: `in “${name}”` }),
          },
          {
            id: 'baseline',
            label: isBaseline ? 'No longer the baseline' : 'Make it the baseline',
            help: 'What later work is compared to',
            disabled: readOnly,
            run: () => baseline(isBaseline ? null : id),
          },
        ]}
      />
    </li>
  );
}
