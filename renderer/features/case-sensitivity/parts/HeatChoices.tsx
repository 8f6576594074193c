import { numberIn } from '#renderer/lib/index.ts';
import { NumberField, SelectField } from '#renderer/ui/index.ts';
import { Segments } from '#renderer/ui/Segments.tsx';
import { stepCounts, type StepCount } from '../axis.ts';
import type { Input } from '../inputs.ts';
import { useUnasked } from '../use-unasked.ts';
import styles from '../sensitivity.module.css';

export type Chosen = {
  readonly x?: { readonly name: string; readonly low?: number; readonly high?: number };
  readonly y?: { readonly name: string; readonly low?: number; readonly high?: number };
};
type Side = { readonly input: Input; readonly low: number; readonly high: number };
type Props = {
  readonly inputs: readonly Input[];
  readonly x: Side;
  readonly y: Side;
  readonly steps: StepCount;
  readonly onChoose: (chosen: Chosen) => void;
  readonly onSteps: (steps: StepCount) => void;
};

/** The two inputs, how far each goes, and in how many steps. */
export function HeatChoices({ inputs, x, y, steps, onChoose, onSteps }: Props) {
  const now = { x: kept(x), y: kept(y) };
  return (
    <div className={styles['axes']}>
      <SideChoice
        label="Along"
        side={x}
        inputs={inputs.filter(({ name }) => name !== y.input.name)}
        onChange={(next) => onChoose({ ...now, x: next })}
      />
      <SideChoice
        label="Up"
        side={y}
        inputs={inputs.filter(({ name }) => name !== x.input.name)}
        onChange={(next) => onChoose({ ...now, y: next })}
      />
      <Segments
        label="Steps"
        value={String(steps)}
        choices={stepCounts.map((count) => ({ value: String(count), label: String(count), spoken: `${count} steps` }))}
        onChange={(next) => onSteps(stepCounts.find((count) => String(count) === next) ?? steps)}
      />
    </div>
  );
}

const kept = ({ input, low, high }: Side) => ({ name: input.name, low, high });

function SideChoice(props: {
  readonly label: string;
  readonly side: Side;
  readonly inputs: readonly Input[];
  readonly onChange: (next: NonNullable<Chosen['x']>) => void;
}) {
  const { label, side, inputs, onChange } = props;
  const { input, low, high } = side;
  const number = numberIn(input.unit);
  const [from, to] = [useUnasked(low), useUnasked(high)];
  return (
    <div className={styles['side']}>
      <SelectField
        label={label}
        value={input.name}
        choices={inputs.map((each) => ({ value: each.name, label: each.label }))}
        onChange={(name) => onChange({ name })}
      />
      <NumberField
        key={`from ${input.name}`}
        label="from"
        value={low}
        onType={from.onType}
        {...number}
        check={(value) => (value < high ? null : `It has to be below ${number.format(high)}.`)}
        onCommit={(value) => onChange({ name: input.name, low: value ?? low, high })}
      />
      <NumberField
        key={`to ${input.name}`}
        label="to"
        value={high}
        onType={to.onType}
        {...number}
        check={(value) => (value > low ? null : `It has to be above ${number.format(low)}.`)}
        onCommit={(value) => onChange({ name: input.name, low, high: value ?? high })}
      />
      {from.isOld || to.isOld ? (
        <p className={styles['note']} role="status">
          The picture still goes from {number.format(low)} to {number.format(high)}.
        </p>
      ) : null}
    </div>
  );
}
