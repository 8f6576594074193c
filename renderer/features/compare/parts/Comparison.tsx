import { Equal } from 'lucide-react';
import { useMemo } from 'react';
import { isNothing } from '#shared/changes/change-set.ts';
import { Card, ChangeTable, classes, EmptyState } from '#renderer/ui/index.ts';
import { count, describeChange, useWorkspace, type Compared } from '#renderer/lib/index.ts';
import { themOf } from '../people.ts';
import { questionGroups } from '../questions.ts';
import styles from './compare.module.css';
import { Conflicts } from './Conflicts.tsx';
import { Effects } from './Effects.tsx';
import { MergeBar } from './MergeBar.tsx';
import { Trails } from './Trails.tsx';

export function Comparison({ compared }: { readonly compared: Compared }) {
  const records = useWorkspace((state) => state.records);
  const person = useWorkspace((state) => state.start?.person ?? '');
  const { comparison, choices } = compared;
  const { merge, difference, effects, whyNot } = comparison;
  const them = useMemo(() => themOf(comparison, person), [comparison, person]);
  const groups = useMemo(() => questionGroups(merge?.conflicts ?? [], records, them), [merge, records, them]);
  if (isNothing(difference) && (merge === null || merge.theirTrail.length === 0)) return <NothingDiffers />;
  const effect = <Effects effects={effects} name={comparison.name} />;
  if (!merge)
    return (
      <div className={classes(styles.page)}>
        {whyNot ? <p className={classes(styles.notice)}>{whyNot}</p> : null}
        {effect}
        <Card title="What is different" caption={`from ${comparison.name} to now`}>
          <ChangeTable rows={describeChange(difference, records)} heads={['What', 'There', 'Now']} />
        </Card>
      </div>
    );
  const [theirs, ours] = [describeChange(merge.theirs, records), describeChange(merge.ours, records)];
  const decided = groups.length > 0 ? ', with what you decide above' : '';
  return (
    <div className={classes(styles.page)}>
      <Trails merge={merge} them={them} />
      {groups.length > 0 ? <Conflicts groups={groups} choices={choices} them={them} /> : null}
      {effect}
      {theirs.length > 0 ? (
        <Card title={`${them.name} changed`} caption={`${count(theirs.length, 'change')}${decided}`}>
          <ChangeTable rows={theirs} />
        </Card>
      ) : null}
      {ours.length > 0 ? (
        <Card title="You changed" caption={`${count(ours.length, 'change')}${decided}`}>
          <ChangeTable rows={ours} />
        </Card>
      ) : null}
      <MergeBar compared={compared} them={them} />
    </div>
  );
}

function NothingDiffers() {
  return (
    <Card>
      <EmptyState icon={<Equal />} title="Nothing differs">
        Both have the same products, cases and numbers. There is nothing to merge and nothing to restore.
      </EmptyState>
    </Card>
  );
}
