import { FileText } from 'lucide-react';
import { useState } from 'react';
import { Card, classes, EmptyState, PageHeader, SelectField } from '#renderer/ui/index.ts';
import { caseStatusLabel, useCases } from '#renderer/lib/index.ts';
import styles from './Page.module.css';
import { Contents } from './parts/Contents.tsx';
import { Formats } from './parts/Formats.tsx';

/** A case as files that leave the app: a document to read, and tables to calculate with. */
export function Page() {
  const cases = useCases();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = cases.find(({ id }) => id === chosenId) ?? cases[0];
  if (!chosen) {
    return (
      <>
        <PageHeader title="Reports" />
        <Card>
          <EmptyState icon={<FileText />} title="No case to report on yet">
            Add a case first; its report is then written from it, always from the numbers of the moment.
          </EmptyState>
        </Card>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="Reports"
        words="The same numbers as on the screen, as files that can be mailed. Nothing is sent from here."
        actions={
          <div className={classes(styles.choose)}>
            <SelectField
              label="Case"
              hideLabel
              value={chosen.id}
              choices={cases.map(({ id, name, status }) => ({ value: id, label: name, help: caseStatusLabel(status) }))}
              onChange={setChosenId}
            />
          </div>
        }
      />
      <div className={classes(styles.columns)}>
        <Formats caseId={chosen.id} />
        <Contents caseId={chosen.id} caseName={chosen.name} />
      </div>
    </>
  );
}
