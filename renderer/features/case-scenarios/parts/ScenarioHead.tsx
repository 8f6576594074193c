import { Copy, Ellipsis, Trash2 } from 'lucide-react';
import type { CaseContent } from '#shared/model/case-content.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { addScenario, removeWithUndo, run, useNewScenario } from '#renderer/lib/index.ts';
import { Button, Menu } from '#renderer/ui/index.ts';
import { InlineField } from '#renderer/ui/InlineField.tsx';
import { SideBySideHead } from '#renderer/ui/SideBySide.tsx';

type Props = { readonly content: CaseContent; readonly scenario: Scenario; readonly readOnly: boolean };

/** The scenario's name, changed where it stands, and what else can be done with it. */
export function ScenarioHead({ content, scenario, readOnly }: Props) {
  const isNew = useNewScenario((state) => state.id === scenario.id);
  const rename = (text: string): string | null => {
    const name = text.trim();
    if (name === '') return 'A scenario needs a name.';
    if (name !== scenario.name) void run('scenario.update', { scenarioId: scenario.id, set: { name } });
    return null;
  };
  return (
    <SideBySideHead title={scenario.description}>
      <InlineField
        // The column may stand before it is known to be the new one; a field takes the focus only when it is made.
        key={String(isNew)}
        label={`Name of the scenario ${scenario.name}`}
        align="end"
        value={scenario.name}
        readOnly={readOnly}
        autoFocus={isNew}
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
              run: () => void addScenario(content, scenario),
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
    </SideBySideHead>
  );
}
