import { FileInput, FolderKanban, Plus, Shapes } from 'lucide-react';
import { useState } from 'react';
import { Button, Card, classes, EmptyState, PageHeader } from '#renderer/ui/index.ts';
import { useCases, useReadOnly, useShell } from '#renderer/lib/index.ts';
import styles from './Page.module.css';
import { AddCase } from './parts/AddCase.tsx';
import { CaseRow } from './parts/CaseRow.tsx';
import { ImportCase } from './parts/ImportCase.tsx';

export function Page() {
  const cases = useCases();
  const readOnly = useReadOnly();
  const [dialog, setDialog] = useState<'add' | 'import' | null>(null);
  const close = (): void => setDialog(null);
  const actions = (
    <>
      <Button icon={<FileInput />} isDisabled={readOnly} onPress={() => setDialog('import')}>
        Import a case…
      </Button>
      <Button icon={<Plus />} isDisabled={readOnly} onPress={() => setDialog('add')}>
        Add a case
      </Button>
      <Button
        kind="primary"
        icon={<Shapes />}
        isDisabled={readOnly}
        onPress={() => useShell.setState({ newCase: { place: 'here', template: null } })}
      >
        New case from a template
      </Button>
    </>
  );
  return (
    <>
      <PageHeader
        title="Cases"
        words="Each case answers one decision with a model, its assumptions and a recommendation."
        actions={cases.length > 0 ? actions : null}
      />
      <Card flush>
        {cases.length === 0 ? (
          <EmptyState icon={<FolderKanban />} title="No case yet" actions={actions}>
            Begin with a template, add one from nothing, or import a case that somebody sent you as a document.
          </EmptyState>
        ) : (
          <div className={classes(styles.scroll)}>
            <table className={classes(styles.table)}>
              <thead>
                <tr>
                  <th scope="col">Case</th>
                  <th scope="col">Status</th>
                  <th scope="col">Time</th>
                  <th scope="col" className={classes(styles.number)}>
                    Answer
                  </th>
                  <th scope="col" className={classes(styles.number)}>
                    Pays back
                  </th>
                  <th scope="col">
                    <span className="visually-hidden">Actions</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {cases.map(({ id }) => (
                  <CaseRow key={id} caseId={id} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Card>
      {dialog === 'add' ? <AddCase onClose={close} /> : null}
      {dialog === 'import' ? <ImportCase onClose={close} /> : null}
    </>
  );
}
