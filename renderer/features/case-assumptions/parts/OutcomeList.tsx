import { Plus, Trash2 } from 'lucide-react';
import { numberIn } from '#renderer/lib/index.ts';
import { Button, NumberField } from '#renderer/ui/index.ts';
import type { Outcome } from '../range/draft.ts';
import styles from './RangeEditor.module.css';

type Props = {
  /** Of the first field. */
  readonly id: string;
  readonly unit: string | null;
  /** A value that would do. */
  readonly example: number | undefined;
  readonly outcomes: readonly Outcome[];
  readonly onChange: (outcomes: readonly Outcome[]) => void;
};

/** The values of a range that has only a few, each with how often it comes against the others. */
export function OutcomeList({ id, unit, example, outcomes, onChange }: Props) {
  const set = (of: Outcome, change: Partial<Outcome>): void =>
    onChange(outcomes.map((each) => (each.id === of.id ? { ...each, ...change } : each)));
  const next = 1 + Math.max(-1, ...outcomes.map((each) => each.id));
  return (
    <div className={styles['outcomes']}>
      <ol className={styles['list']}>
        {outcomes.map((outcome, index) => (
          <li key={outcome.id} className={styles['outcome']}>
            <OutcomeField
              {...(index === 0 ? { id } : {})}
              label={index === 0 ? 'Value' : `Value ${index + 1}`}
              hideLabel={index > 0}
              number={numberIn(unit, example)}
              value={outcome.value}
              onType={(value) => set(outcome, { value })}
            />
            <OutcomeField
              label={index === 0 ? 'How often, against the others' : `How often value ${index + 1} comes`}
              hideLabel={index > 0}
              number={numberIn(null, 1)}
              value={outcome.weight}
              onType={(weight) => set(outcome, { weight })}
            />
            <Button
              kind="quiet"
              size="small"
              icon={<Trash2 />}
              aria-label={`Remove value ${index + 1}`}
              isDisabled={outcomes.length === 1}
              onPress={() => onChange(outcomes.filter((each) => each.id !== outcome.id))}
            />
          </li>
        ))}
      </ol>
      <Button
        kind="quiet"
        size="small"
        icon={<Plus />}
        onPress={() => onChange([...outcomes, { id: next, value: null, weight: null }])}
      >
        Add a value
      </Button>
    </div>
  );
}

type OutcomeFieldProps = {
  readonly id?: string;
  readonly label: string;
  readonly hideLabel: boolean;
  readonly number: ReturnType<typeof numberIn>;
  readonly value: number | null;
  readonly onType: (value: number | null) => void;
};

function OutcomeField({ id, label, hideLabel, number, value, onType }: OutcomeFieldProps) {
  return (
    <NumberField
      {...number}
      {...(id === undefined ? {} : { id })}
      label={label}
      hideLabel={hideLabel}
      value={value}
      format={number.exact}
      onType={onType}
      onCommit={onType}
    />
  );
}
