import type { CaseContent } from '#shared/model/case-content.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { formatPercent, parseNumber, run } from '#renderer/lib/index.ts';
import { SelectField } from '#renderer/ui/index.ts';
import { InlineField } from '#renderer/ui/InlineField.tsx';
import { possibleParents } from '../inherited.ts';
import styles from '../scenarios.module.css';

type Props = { readonly content: CaseContent; readonly readOnly: boolean; readonly kind: 'inherits' | 'probability' };
const base = 'base';

/** A row about the scenarios themselves: from what each starts, how likely it is. */
export function ScenarioSetting({ content, readOnly, kind }: Props) {
  const stated = content.scenarios.flatMap(({ probability }) => (probability === null ? [] : [probability]));
  const sum = stated.reduce((so, probability) => so + probability, 0);
  return (
    <tr data-setting>
      <th scope="row">{kind === 'inherits' ? 'Starts from' : 'Probability'}</th>
      <td>
        {kind === 'probability' && stated.length > 0 ? (
          <span className={styles['rest']} data-over={sum > 1 + hair || undefined} title={sumHelp}>
            {sumInWords(sum)}
          </span>
        ) : null}
      </td>
      {content.scenarios.map((scenario) => (
        <td key={scenario.id}>
          {kind === 'inherits' ? (
            <Parent content={content} scenario={scenario} readOnly={readOnly} />
          ) : (
            <Probability scenario={scenario} readOnly={readOnly} />
          )}
        </td>
      ))}
    </tr>
  );
}

/** Probabilities such as 0.1, 0.2 and 0.7 add up to a hair beside 1. */
const hair = 1e-9;

const sumHelp =
  'Below 100 %, the rest is the base case; above, each probability is divided by their sum. Scenarios without one don’t count.';

/** What the probabilities of the scenarios add up to, as the expected value takes it. */
function sumInWords(sum: number): string {
  return sum < 1 - hair ? `rest ${formatPercent(1 - sum)}` : `sum ${formatPercent(sum)}`;
}

function Parent({ content, scenario, readOnly }: { content: CaseContent; scenario: Scenario; readOnly: boolean }) {
  const choices = [
    { value: base, label: 'Base' },
    ...possibleParents(content, scenario).map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <SelectField
      label={`${scenario.name} starts from`}
      hideLabel
      value={scenario.inheritsId ?? base}
      choices={choices}
      disabled={readOnly}
      onChange={(value) =>
        void run('scenario.update', { scenarioId: scenario.id, set: { inheritsId: value === base ? null : value } })
      }
    />
  );
}

function Probability({ scenario, readOnly }: { scenario: Scenario; readOnly: boolean }) {
  const commit = (text: string): string | null => {
    const probability = text.trim() === '' ? null : parseNumber(text, '%');
    if (probability === null && text.trim() !== '') return `“${text.trim()}” is not a probability. Write it as 25 %.`;
    if (probability !== null && (probability < 0 || probability > 1))
      return 'A probability lies between 0 % and 100 %.';
    if (probability !== scenario.probability)
      void run('scenario.update', { scenarioId: scenario.id, set: { probability } });
    return null;
  };
  return (
    <InlineField
      label={`Probability of ${scenario.name}`}
      align="end"
      value={scenario.probability === null ? '' : formatPercent(scenario.probability)}
      placeholder="not stated"
      readOnly={readOnly}
      onCommit={commit}
    />
  );
}
