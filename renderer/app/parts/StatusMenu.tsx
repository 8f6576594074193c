import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components';
import { caseStatuses, type CaseStatus } from '#shared/model/case.ts';
import { Chip, classes, Menu } from '#renderer/ui/index.ts';
import { caseStatusLabel, caseStatusTone, run, useReadOnly } from '#renderer/lib/index.ts';
import styles from './StatusMenu.module.css';

export function StatusMenu({ caseId, status }: { readonly caseId: string; readonly status: CaseStatus | null }) {
  const readOnly = useReadOnly();
  const now = status ?? 'draft';
  return (
    <Menu
      label="Status"
      trigger={
        <Button
          className={classes(styles.trigger)}
          isDisabled={readOnly}
          aria-label={`Status: ${caseStatusLabel(now)}`}
        >
          <Chip tone={caseStatusTone(now)}>
            {caseStatusLabel(now)}
            <ChevronDown className={classes(styles.mark)} aria-hidden />
          </Chip>
        </Button>
      }
      items={caseStatuses.map((choice) => ({
        id: choice,
        label: caseStatusLabel(choice),
        run: () => {
          if (choice !== status) void run('case.update', { caseId, set: { status: choice } });
        },
      }))}
    />
  );
}
