import { CircleCheck, Save } from 'lucide-react';
import { Button, Card, EmptyState } from '#renderer/ui/index.ts';
import { save, useNavigation, useWorkspace } from '#renderer/lib/index.ts';

/** Merged is not saved yet: the step that is left stands here. */
export function Merged() {
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
