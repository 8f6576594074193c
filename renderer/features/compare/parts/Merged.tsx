import { CircleCheck, Save } from 'lucide-react';
import { Button, Card, classes, EmptyState } from '#renderer/ui/index.ts';
import { save, useAnswer, useNavigation, useWorkspace } from '#renderer/lib/index.ts';
import styles from './compare.module.css';
import { Effects } from './Effects.tsx';

type MergedProps = {
  /** The newest entry of the history before the merge. */
  readonly before: number;
};

/** What the merge came to, and the step that is left: merged is not saved yet. */
export function Merged({ before }: MergedProps) {
  const change = useAnswer('workspace.compare', { other: { moment: { sequence: before } } }, before);
  return (
    <div className={classes(styles.page)}>
      <NextStep />
      {change ? (
        <Effects
          effects={change.effects}
          name="your version before the merge"
          now="both together"
          heads={['Yours before the merge', 'Both together']}
        />
      ) : null}
    </div>
  );
}

function NextStep() {
  const status = useWorkspace((state) => state.status);
  const go = useNavigation((state) => state.go);
  const saved = status?.unsavedChanges === 0;
  const name = status?.name ?? 'the file';
  return (
    <Card>
      <EmptyState
        icon={<CircleCheck />}
        title={saved ? 'Merged and saved' : 'Merged and kept on this computer'}
        actions={
          saved ? (
            <Button kind="primary" onPress={() => go({ view: 'overview', caseId: null })}>
              Go to the overview
            </Button>
          ) : (
            <>
              <Button kind="primary" icon={<Save />} autoFocus onPress={() => void save()}>
                Save
              </Button>
              <Button onPress={() => go({ view: 'history', caseId: null })}>See the history</Button>
            </>
          )
        }
      >
        {saved
          ? `The changes of both are in ${name}. The history says who did what.`
          : `Both people’s changes are in your version now. Save to put it into ${name}.`}
      </EmptyState>
    </Card>
  );
}
