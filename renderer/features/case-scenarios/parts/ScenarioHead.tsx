import { Copy, Ellipsis, Trash2 } from 'lucide-react';
import type { Scenario } from '#shared/model/scenario.ts';
import { removeWithUndo, run } from '#renderer/lib/index.ts';
import { Button, Menu } from '#renderer/ui/index.ts';
import { InlineField } from '#renderer/ui/InlineField.tsx';
import styles from '../scenarios.module.css';

/** The scenario's name, changed where it stands, and what else can be done with it. */
export function ScenarioHead({ scenario, readOnly }: { readonly scenario: Scenario; readonly readOnly: boolean }) {
  const rename = (text: string): string | null => {
    const name = text.trim();
    if (name === '') return 'A scenario needs a name.';
    if (name !== scenario.name) void run('scenario.update', { scenarioId: scenario.id, set: { name } });
    return null;
  };
  return (
    <span className={styles['scenarioHead']} title={scenario.description ?? undefined}>
      <InlineField
        label={`Name of the scenario ${scenario.name}`}
        align="end"
        value={scenario.name}
        readOnly={readOnly}
        onCommit={rename}
      />
      {readOnly ? null : (
        <Menu
          label={`Change the scenario ${scenario.name}`}
          trigger={
            <Button
              kind="quiet"
              size="small"
              icon={<Ellipsis />}
              aria-label={`More for the scenario ${scenario.name}`}
            />
          }
          items={[
            {
              id: 'child',
              label: 'New scenario from this one',
              help: 'Starts with the same changes',
              icon: <Copy />,
              run: () =>
                void run('scenario.add', {
                  caseId: scenario.caseId,
                  name: `${scenario.name}, variant`,
                  inheritsId: scenario.id,
                }),
            },
            'separator',
            {
              id: 'remove',
              label: 'Remove scenario',
              icon: <Trash2 />,
              danger: true,
              run: () =>
                void removeWithUndo(
                  'scenario.remove',
                  { scenarioId: scenario.id },
                  `The scenario “${scenario.name}” was removed.`,
                ),
            },
          ]}
        />
      )}
    </span>
  );
}
