import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { InputOf } from '#shared/api/contract.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import { call } from '#renderer/lib/index.ts';
import { Button, ComboField, TextField } from '#renderer/ui/index.ts';
import { whoHas } from '../dimension-words.ts';
import { nameTyped, whyNotName } from '../line-names.ts';
import { DimensionItems } from './DimensionItems.tsx';
import styles from './dimensions.module.css';
import { RemoveDimension } from './RemoveDimension.tsx';

type Props = {
  readonly content: CaseContent;
  readonly name: string;
  readonly items: readonly string[];
  readonly readOnly: boolean;
  /** An input is to have it. */
  readonly onGive: (line: Line) => void;
};
export type DimensionChange = Pick<InputOf<'dimension.update'>, 'set' | 'like'>;

/** One dimension: its name, its items, who has it. */
export function DimensionCard({ content, name, items, readOnly, onGive }: Props) {
  const [error, setError] = useState<string | null>(null);
  const [removing, setRemoving] = useState(false);
  const caseId = content.case.id;
  const having = content.lines.filter((line) => line.kind === 'input' && line.dimensions?.includes(name));
  const others = content.lines.filter((line) => line.kind === 'input' && !line.dimensions?.includes(name));
  /** Answers whether it was kept; a refusal stands in the card. */
  const change = async (to: DimensionChange): Promise<boolean> => {
    const kept = await call('dimension.update', { caseId, name, ...to });
    setError(kept.ok ? null : kept.error.message);
    return kept.ok;
  };
  const rename = async (to: string): Promise<void> => {
    const wrong = to === name ? null : whyNotName(to, new Set(content.lines.map((line) => line.name)));
    if (wrong === null) await change({ set: { name: to } });
    else setError(wrong);
  };
  const remove = async (keep?: InputOf<'dimension.remove'>['keep']): Promise<void> => {
    const removed = await call('dimension.remove', { caseId, name, ...(keep === undefined ? {} : { keep }) });
    if (!removed.ok) setError(removed.error.message);
    setRemoving(false);
  };
  return (
    <section aria-label={`Dimension ${name}`} className={styles['card']}>
      <div className={styles['head']}>
        <TextField label="Name" value={name} readOnly={readOnly} onCommit={(typed) => void rename(nameTyped(typed))} />
        <Button
          kind="quiet"
          icon={<Trash2 />}
          aria-label={`Remove the dimension ${name}`}
          isDisabled={readOnly || removing}
          onPress={() => (having.length === 0 ? void remove() : setRemoving(true))}
        />
      </div>
      <p className={styles['about']}>{whoHas(having)}</p>
      {removing ? (
        <RemoveDimension
          name={name}
          first={items[0] ?? ''}
          having={having}
          onRemove={(keep) => void remove(keep)}
          onCancel={() => setRemoving(false)}
        />
      ) : null}
      {error === null ? null : (
        <p role="alert" className={styles['error']}>
          {error}
        </p>
      )}
      <DimensionItems name={name} items={items} isUsed={having.length > 0} readOnly={readOnly} onChange={change} />
      {readOnly || others.length === 0 ? null : (
        <ComboField
          label="Give it to an input"
          placeholder="Type a part of its name"
          value={null}
          choices={others.map((line) => ({ value: line.id, label: lineLabel(line) }))}
          onChange={(id) => {
            const line = others.find((each) => each.id === id);
            if (line) onGive(line);
          }}
        />
      )}
    </section>
  );
}
