import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { ownBaseValue, ownValue, ownValueRow, useChosenInputs } from '#renderer/lib/case/index.ts';
import { addScenario, run } from '#renderer/lib/index.ts';
import { OwnValueTable } from '#renderer/ui/OwnValueTable.tsx';
import { seenBy } from '../inherited.ts';
import { ScenarioHead } from './ScenarioHead.tsx';
import { ScenarioSetting } from './ScenarioSetting.tsx';

type Props = { readonly content: CaseContent; readonly readOnly: boolean };

/** Inputs down, scenarios across. What a scenario changes stands out; what it inherits is grey. */
export function OverrideTable({ content, readOnly }: Props) {
  const { inputs, others, choose } = useChosenInputs(content, content.overrides);
  const { scenarios } = content;
  return (
    <OwnValueTable
      title="What each scenario changes"
      caption="own values in blue, inherited ones in grey"
      add={{ label: 'Add scenario', onPress: () => void addScenario(content) }}
      columns={[
        { key: 'base', head: 'Base' },
        ...scenarios.map((scenario) => ({
          key: scenario.id,
          head: <ScenarioHead content={content} scenario={scenario} readOnly={readOnly} />,
        })),
      ]}
      settings={
        <>
          <ScenarioSetting content={content} readOnly={readOnly} kind="inherits" />
          <ScenarioSetting content={content} readOnly={readOnly} kind="probability" />
        </>
      }
      rows={inputs.map((line) =>
        ownValueRow(line, [
          ownBaseValue(line, 'the base'),
          ...scenarios.map((scenario) => valueIn(content, line, scenario)),
        ]),
      )}
      more={{ label: 'Change another input', choices: others, onChoose: choose }}
      readOnly={readOnly}
    />
  );
}

function valueIn(content: CaseContent, line: Line, scenario: Scenario) {
  const { value, own, from } = seenBy(content, scenario, line);
  return ownValue(line, {
    value,
    where: scenario.name,
    from: own ? 'own' : { elsewhere: `inherited from ${from}` },
    takeBack: `Take back ${lineLabel(line)} in ${scenario.name}`,
    set: (next) =>
      void run('scenario.setOverrides', { scenarioId: scenario.id, edits: [{ lineId: line.id, value: next }] }),
  });
}
