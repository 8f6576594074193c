import { useState } from 'react';
import { shortLabel } from '#renderer/lib/case/index.ts';
import { useAnalysis } from '#renderer/lib/engine/index.ts';
import { numberIn, useReadOnly } from '#renderer/lib/index.ts';
import { Card, NumberField, SelectField } from '#renderer/ui/index.ts';
import { inputsOf } from '../inputs.ts';
import styles from '../sensitivity.module.css';
import { meets, type Subject } from '../subject.ts';
import { useUnasked } from '../use-unasked.ts';
import { Found } from './Found.tsx';
import { Unasked } from './Unasked.tsx';

type Props = { readonly subject: Subject; readonly breakEven: number | null };

/** “Which price makes NPV zero?” */
export function GoalSeekCard({ subject, breakEven }: Props) {
  const { results, line, lane } = subject;
  const readOnly = useReadOnly();
  const [chosen, setChosen] = useState<string | null>(null);
  const [stated, setStated] = useState<{ readonly of: string; readonly target: number | null } | null>(null);
  const inputs = inputsOf(subject);
  const input =
    inputs.find(({ name }) => name === chosen) ??
    inputs.find(({ name }) => /price/i.test(name)) ??
    inputs.find((each) => each.line.distribution !== null) ??
    inputs[0];
  const target = stated?.of === line.name ? stated.target : breakEven;
  const options = input === undefined || target === null ? null : { result: line.name, line: input.name, target };
  const analysed = useAnalysis(results, 'goalSeek', options, lane);
  const { isOld, onType } = useUnasked(target);
  if (input === undefined) {
    return (
      <Card title="Goal seek">
        <p className={styles['quiet']}>{shortLabel(line)} depends on no input that is one number for all periods.</p>
      </Card>
    );
  }
  const isAbout =
    analysed?.options.line === input.name &&
    analysed.options.result === line.name &&
    analysed.options.target === target;
  return (
    <Card title="Goal seek" caption="all other inputs stay">
      <div className={styles['question']}>
        <SelectField
          label="Which"
          value={input.name}
          choices={inputs.map(({ name, label }) => ({ value: name, label }))}
          onChange={setChosen}
        />
        <NumberField
          // What was typed is about this result.
          key={line.name}
          label={`makes ${shortLabel(line)}`}
          optional
          value={target}
          {...numberIn(line.unit)}
          onType={onType}
          onCommit={(value) => setStated({ of: line.name, target: value })}
        />
      </div>
      <div className={styles['answer']} role="status">
        {target === null ? (
          <p className={styles['quiet']}>Write the figure that {shortLabel(line)} should have.</p>
        ) : isAbout ? (
          <Unasked isOld={isOld} question={`${input.label}, so that ${meets(line, target)}`}>
            <Found subject={subject} input={input} answer={analysed.answer} readOnly={readOnly || isOld} />
          </Unasked>
        ) : (
          <p className={styles['quiet']}>Computing…</p>
        )}
      </div>
    </Card>
  );
}
