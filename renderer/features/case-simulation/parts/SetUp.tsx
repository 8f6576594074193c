import { Dices } from 'lucide-react';
import { memo } from 'react';
import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel } from '#shared/model/line.ts';
import { resultLines } from '#renderer/lib/case/index.ts';
import { count, formatNumber, numberIn } from '#renderer/lib/index.ts';
import { choose, type CaseSimulation, type Choice, type Wanted } from '#renderer/lib/simulation/index.ts';
import { Button, Card, Fields, NumberField, SelectField, useFieldSet } from '#renderer/ui/index.ts';
import styles from '../simulation.module.css';
import { samplerWords } from '../words.ts';
import { Go } from './Go.tsx';

type Props = { readonly content: CaseContent; readonly simulation: CaseSimulation; readonly wanted: Wanted };

const base = ' base';
const [fewest, most] = [1000, 100_000];
const whole = (value: number): string => formatNumber(value, null, { digits: 0 });
const rules = ['all', '0.05', '0.02', '0.01', '0.005'] as const;
const ruleWords = (rule: (typeof rules)[number]): string =>
  rule === 'all' ? 'All trials are done' : `Mean is ± ${formatNumber(Number(rule), '%')}`;

/** What is simulated and how, and the one button that does it. */
export function SetUp({ content, simulation, wanted }: Props) {
  const fields = useFieldSet();
  return (
    <Card title="Set-up" caption={count(simulation.plan.inputs.length, 'uncertain input')}>
      <Fields set={fields}>
        <Choices content={content} choice={simulation.choice} wanted={wanted} />
      </Fields>
      <Go content={content} simulation={simulation} wanted={wanted} settle={fields.settle} />
    </Card>
  );
}

type ChoicesProps = { readonly content: CaseContent; readonly choice: Choice; readonly wanted: Wanted };

/** Not drawn again while a run tells how far it is. */
const Choices = memo(function Choices({ content, choice, wanted }: ChoicesProps) {
  const caseId = content.case.id;
  return (
    <div className={styles['setup']}>
      <SelectField
        label="Result"
        value={wanted.watched}
        choices={resultLines(content).map((line) => ({ value: line.name, label: lineLabel(line) }))}
        onChange={(result) => choose(caseId, { result })}
      />
      {content.scenarios.length === 0 ? null : (
        <SelectField
          label="Scenario"
          value={wanted.scenario ?? base}
          choices={[
            { value: base, label: 'Base' },
            ...content.scenarios.map(({ name }) => ({ value: name, label: name })),
          ]}
          onChange={(scenario) => choose(caseId, { scenario: scenario === base ? null : scenario })}
        />
      )}
      <NumberField
        label="Trials"
        value={choice.trials}
        {...numberIn(null, 10_000)}
        check={(trials) =>
          Number.isInteger(trials) && trials >= fewest && trials <= most
            ? null
            : `A whole number from ${whole(fewest)} to ${whole(most)}.`
        }
        onCommit={(trials) => {
          if (trials !== null) choose(caseId, { trials });
        }}
      />
      <SelectField
        label="Drawn by"
        value={choice.sampler}
        choices={[
          {
            value: 'lhs',
            label: samplerWords.lhs,
            help: 'Each input once in each of as many slices as trials: exact soonest',
          },
          {
            value: 'sobol',
            label: samplerWords.sobol,
            help: 'Spreads the trials evenly; the first ones of a longer run are the same',
          },
          { value: 'random', label: samplerWords.random, help: 'What a textbook does; needs the most trials' },
        ]}
        onChange={(sampler) => choose(caseId, { sampler })}
      />
      <SelectField
        label="Stop when"
        value={rules.find((rule) => rule === String(choice.until)) ?? 'all'}
        choices={rules.map((rule) => ({
          value: rule,
          label: ruleWords(rule),
          ...(rule === 'all' ? {} : { help: 'as soon as its standard error is so small a part of it' }),
        }))}
        onChange={(rule) => choose(caseId, { until: rule === 'all' ? null : Number(rule) })}
      />
      <div className={styles['seed']}>
        <NumberField
          label="Seed"
          value={choice.seed}
          {...numberIn(null, 1)}
          format={String}
          exact={String}
          check={(seed) =>
            Number.isSafeInteger(seed) && seed >= 0 ? null : 'A whole number, 0 or above. The same seed draws the same.'
          }
          onCommit={(seed) => {
            if (seed !== null) choose(caseId, { seed });
          }}
        />
        <Button icon={<Dices />} aria-label="New seed" onPress={() => choose(caseId, { seed: newSeed() })} />
      </div>
    </div>
  );
});

/** Short enough to be read out to somebody who wants to repeat the run. */
function newSeed(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 1_000_000;
}
