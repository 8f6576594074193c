import { FileSpreadsheet, X } from 'lucide-react';
import { useState } from 'react';
import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel } from '#shared/model/line.ts';
import { csvOf } from '#renderer/charts/index.ts';
import { faultIn, resultLines, shortLabel } from '#renderer/lib/case/index.ts';
import { useAnalysis, type CaseResults } from '#renderer/lib/engine/index.ts';
import { count, download } from '#renderer/lib/index.ts';
import { Button, Card, ComboField, SelectField } from '#renderer/ui/index.ts';
import { InlineField } from '#renderer/ui/InlineField.tsx';
import { Reason } from '#renderer/ui/Reason.tsx';
import {
  axisInputs,
  axisOf,
  firstAxes,
  inputAxis,
  mostAxes,
  mostCells,
  readValues,
  valuesText,
  type AxisChoice,
} from '../axes.ts';
import { gridTable } from '../grid-table.ts';
import { GridTable } from './GridTable.tsx';
import styles from './GridCard.module.css';

const allScenarios = 'scenarios';

/** Every combination of a few alternatives: the scenarios, and values of inputs, as a grid of results. */
export function GridCard({ content, results }: { readonly content: CaseContent; readonly results: CaseResults }) {
  const lines = resultLines(content);
  const [result, setResult] = useState<string | null>(null);
  const [choices, setChoices] = useState(() => firstAxes(content));
  const line = lines.find(({ name }) => name === result) ?? lines[0];
  const axes = choices.flatMap((choice) => axisOf(content, choice));
  const cells = axes.reduce((product, { alternatives }) => product * alternatives.length, 1);
  const isAskable = line !== undefined && axes.length > 0 && cells <= mostCells;
  const grid = useAnalysis(results, 'grid', isAskable ? { axes, results: [line.name] } : null);
  if (!line) return null;
  const chosen = new Set(choices.map((choice) => (choice.kind === 'scenarios' ? allScenarios : choice.line)));
  const replace = (index: number, next: AxisChoice | null): void =>
    setChoices(choices.flatMap((choice, place) => (place !== index ? [choice] : next ? [next] : [])));
  const add = (key: string | null): void => {
    const input = axisInputs(content).find(({ name }) => name === key);
    if (key === allScenarios) setChoices([{ kind: 'scenarios' }, ...choices]);
    else if (input) setChoices([...choices, inputAxis(input)]);
  };
  // Which combination a fault reaches is not told: where there is one, none is said to be never paid back.
  const wrong = results.lanes.some((_, lane) => faultIn(content, results, lane, line.name) !== null);
  const answer = grid?.answer;
  const across = grid?.options.axes.at(-1)?.alternatives.length ?? 1;
  const save = (): void => {
    if (answer?.ok)
      download(`Combinations of ${content.case.name}.csv`, new Blob([csvOf(gridTable(answer.value, line))]));
  };
  return (
    <Card
      title="All combinations"
      caption={`${shortLabel(line)}, ${count(cells, 'combination')}, with the difference from the base`}
      actions={
        <Button size="small" icon={<FileSpreadsheet />} isDisabled={!answer?.ok} onPress={save}>
          Save as CSV
        </Button>
      }
    >
      <div className={styles['axes']}>
        <SelectField
          label="Result"
          value={line.name}
          choices={lines.map((each) => ({ value: each.name, label: shortLabel(each) }))}
          onChange={setResult}
        />
        {choices.map((choice, index) => (
          <AxisField
            key={choice.kind === 'scenarios' ? allScenarios : choice.line}
            content={content}
            choice={choice}
            onChange={(next) => replace(index, next)}
          />
        ))}
        {choices.length < mostAxes ? (
          <ComboField
            // Made anew with each axis, so that it is empty again.
            key={`add ${choices.length}`}
            label="Combine with"
            placeholder="Find an input…"
            value={null}
            choices={[
              ...(chosen.has(allScenarios) ? [] : [{ value: allScenarios, label: 'All scenarios' }]),
              ...axisInputs(content)
                .filter(({ name }) => !chosen.has(name))
                .map((each) => ({
                  value: each.name,
                  label: lineLabel(each),
                  ...(each.section ? { help: each.section } : {}),
                })),
            ]}
            onChange={add}
          />
        ) : null}
      </div>
      {axes.length === 0 ? (
        <p className={styles['quiet']}>Choose what may turn out this way or that: the scenarios, or an input.</p>
      ) : cells > mostCells ? (
        <Reason
          words={`These are ${count(cells, 'combination')}; a page shows at most ${mostCells}. Take fewer values, or one axis less. The command line takes up to 10,000: casewright grid.`}
        />
      ) : !answer ? (
        <p className={styles['quiet']}>Computing…</p>
      ) : answer.ok ? (
        <GridTable
          grid={answer.value}
          line={line}
          across={across}
          base={results.results()[line.name] ?? null}
          wrong={wrong}
        />
      ) : (
        <Reason words={answer.error.message} />
      )}
    </Card>
  );
}

type AxisProps = {
  readonly content: CaseContent;
  readonly choice: AxisChoice;
  readonly onChange: (next: AxisChoice | null) => void;
};

function AxisField({ content, choice, onChange }: AxisProps) {
  const line = choice.kind === 'input' ? axisInputs(content).find(({ name }) => name === choice.line) : undefined;
  const name = choice.kind === 'scenarios' ? 'Scenarios' : line ? lineLabel(line) : choice.line;
  const keep = (text: string): string | null => {
    if (choice.kind !== 'input' || !line) return null;
    const values = readValues(text, line);
    if (typeof values === 'string') return values;
    onChange({ ...choice, values });
    return null;
  };
  return (
    <div className={styles['axis']}>
      <span className={styles['name']} title={name}>
        {name}
      </span>
      <span className={styles['values']}>
        {choice.kind === 'input' && line ? (
          <InlineField
            label={`Values of ${name}, semicolons between`}
            tone="input"
            value={valuesText(choice.values, line)}
            onCommit={keep}
          />
        ) : (
          <span className={styles['all']}>Base and all {content.scenarios.length}</span>
        )}
        <Button
          kind="quiet"
          size="small"
          icon={<X />}
          aria-label={`Take the axis ${name} away`}
          onPress={() => onChange(null)}
        />
      </span>
    </div>
  );
}
