import { useId, useState } from 'react';
import type { Distribution } from '#shared/model/distribution.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import { exactNumber, numberIn, run } from '#renderer/lib/index.ts';
import { Button, Fields, NumberField, SelectField, useFieldSet } from '#renderer/ui/index.ts';
import { Segments } from '#renderer/ui/Segments.tsx';
import {
  openRange,
  rangeFrom,
  rangeKinds,
  withKind,
  withNumber,
  withOutcomes,
  withWay,
  type RangeDraft,
} from '../range/draft.ts';
import { named, type Ends, type RangeField } from '../range/kind.ts';
import { OutcomeList } from './OutcomeList.tsx';
import { RangePicture } from './RangePicture.tsx';
import styles from './RangeEditor.module.css';

type Props = { readonly line: Line; readonly ends: Ends; readonly onDone: () => void };

/** Opens with what is there, shows what it means as one types, and keeps it only when all of it can be used. */
export function RangeForm({ line, ends, onDone }: Props) {
  const [draft, setDraft] = useState(() => openRange(line));
  const [error, setError] = useState<string | null>(null);
  const fields = useFieldSet();
  const prefix = useId();
  const unit = line.unit;
  const say = (value: number): string => exactNumber(Number(value.toPrecision(4)), unit);
  const result = rangeFrom(draft, say);
  const change = (next: (now: RangeDraft) => RangeDraft): void => {
    setDraft(next);
    setError(null);
  };
  const keep = async (distribution: Distribution | null): Promise<void> => {
    const kept = await run('line.update', { lineId: line.id, set: { distribution } });
    if (kept.ok) onDone();
  };
  const save = (): void => {
    if (!fields.settle() || result === null) return;
    if (!result.ok) {
      setError(result.why);
      document.getElementById(`${prefix}${result.at}`)?.focus();
    } else if (line.distribution && same(result.value, line.distribution)) onDone();
    else void keep(result.value);
  };
  const { kind, way } = draft;
  return (
    <Fields set={fields}>
      <form
        className={styles['editor']}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <h3 className={styles['title']}>Range of {lineLabel(line)}</h3>
        <SelectField
          label="Shape of the range"
          value={kind.type}
          choices={rangeKinds.map(({ type: value, label, help }) => ({ value, label, help }))}
          onChange={(next) => change((now) => withKind(now, next, line.distribution))}
        />
        {kind.ways.length > 1 ? (
          <Segments
            label="Given by"
            value={way.id}
            choices={kind.ways.map(({ id, label }) => ({ value: id, label: named(label, ends) }))}
            onChange={(next) => change((now) => withWay(now, next, line.distribution))}
          />
        ) : null}
        {line.distribution === null && draft.isUntouched ? (
          <p className={styles['note']}>There is no range yet. These numbers are a fifth either side of the value.</p>
        ) : null}
        {kind.type === 'discrete' ? (
          <OutcomeList
            id={`${prefix}outcomes`}
            unit={unit}
            example={typeof line.value === 'number' ? line.value : undefined}
            outcomes={draft.outcomes}
            onChange={(outcomes) => change((now) => withOutcomes(now, outcomes))}
          />
        ) : (
          <div className={styles['fields']}>
            {way.fields.map((field) => (
              <Field
                // Another kind of range is another question: what was half typed for the old one is gone.
                key={`${kind.type} ${way.id} ${field.key}`}
                id={`${prefix}${field.key}`}
                field={{ ...field, label: named(field.label, ends) }}
                unit={unit}
                value={draft.numbers[field.key] ?? null}
                isExact={draft.isExact}
                onType={(value, isUsable) => change((now) => withNumber(now, field.key, value, isUsable))}
              />
            ))}
          </div>
        )}
        <RangePicture range={draft.range} line={line} ends={ends} isBehind={result?.ok !== true} />
        {error === null ? null : (
          <p role="alert" className={styles['error']}>
            {error}
          </p>
        )}
        <div className={styles['actions']}>
          <Button size="small" kind="primary" type="submit">
            Keep range
          </Button>
          {line.distribution ? (
            <Button size="small" kind="quiet" onPress={() => void keep(null)}>
              Take range away
            </Button>
          ) : null}
        </div>
      </form>
    </Fields>
  );
}

type FieldProps = {
  readonly id: string;
  readonly field: RangeField;
  readonly unit: string | null;
  readonly value: number | null;
  readonly isExact: boolean;
  readonly onType: (value: number | null, isUsable: boolean) => void;
};

function Field({ id, field, unit, value, isExact, onType }: FieldProps) {
  const counts = field.counts === 'line' ? unit : field.counts === 'share' ? '%' : null;
  const number = numberIn(counts, value ?? undefined);
  const shown = isExact ? number.exact : (each: number) => number.exact(Number(each.toPrecision(4)));
  return (
    <NumberField
      {...number}
      id={id}
      label={field.label}
      value={value}
      optional={field.optional ?? false}
      format={shown}
      onType={onType}
      onCommit={(next) => onType(next, true)}
    />
  );
}

const same = (a: Distribution, b: Distribution): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = (range: Distribution) => Object.entries(range).sort(([a], [b]) => (a < b ? -1 : 1));
