import { Plus } from 'lucide-react';
import { useState, type CSSProperties } from 'react';
import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel } from '#shared/model/line.ts';
import { addScenario, formatUnit } from '#renderer/lib/index.ts';
import { Button, Card, SelectField } from '#renderer/ui/index.ts';
import { changedInputs } from '../inherited.ts';
import styles from '../scenarios.module.css';
import { OverrideCell } from './OverrideCell.tsx';
import { moveInColumn } from '../move-in-column.ts';
import { ScenarioHead } from './ScenarioHead.tsx';
import { ScenarioSetting } from './ScenarioSetting.tsx';

type Props = { readonly content: CaseContent; readonly readOnly: boolean };

/** Inputs down, scenarios across. What a scenario changes stands out; what it inherits is grey. */
export function OverrideTable({ content, readOnly }: Props) {
  // An input just chosen has no value of its own yet in any scenario; it stays in view until it has.
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const changed = changedInputs(content);
  const rows = content.lines.filter((line) => changed.includes(line) || chosen.has(line.id));
  const others = content.lines.filter((line) => line.kind === 'input' && !rows.includes(line));
  return (
    <Card
      title="What each scenario changes"
      caption="own values in blue, inherited ones in grey"
      flush
      actions={
        <Button size="small" icon={<Plus />} isDisabled={readOnly} onPress={() => void addScenario(content)}>
          Add scenario
        </Button>
      }
    >
      <div className={styles['scroll']}>
        <table
          className={styles['table']}
          data-kind="overrides"
          onKeyDown={moveInColumn}
          style={{ '--scenarios': content.scenarios.length } as CSSProperties}
        >
          <thead>
            <tr>
              <th scope="col">Input</th>
              <th scope="col">Base</th>
              {content.scenarios.map((scenario) => (
                <th key={scenario.id} scope="col">
                  <ScenarioHead content={content} scenario={scenario} readOnly={readOnly} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <ScenarioSetting content={content} readOnly={readOnly} kind="inherits" />
            <ScenarioSetting content={content} readOnly={readOnly} kind="probability" />
            {rows.map((line) => (
              <tr key={line.id}>
                <th scope="row">
                  {lineLabel(line)}{' '}
                  <span className={styles['unit']}>{line.unit === '%' ? '' : formatUnit(line.unit)}</span>
                </th>
                <OverrideCell content={content} line={line} scenario={null} readOnly={readOnly} />
                {content.scenarios.map((scenario) => (
                  <OverrideCell
                    key={scenario.id}
                    content={content}
                    line={line}
                    scenario={scenario}
                    readOnly={readOnly}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {readOnly || others.length === 0 ? null : (
        <div className={styles['more']}>
          <SelectField
            label="Change another input"
            hideLabel
            placeholder="Change another input…"
            value={null}
            choices={others.map((line) => ({
              value: line.id,
              label: lineLabel(line),
              ...(line.section ? { help: line.section } : {}),
            }))}
            onChange={(id) => setChosen(new Set([...chosen, id]))}
          />
        </div>
      )}
    </Card>
  );
}
