import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Button, SelectField, TextField } from '#renderer/ui/index.ts';
import { readItems } from '../dimension-words.ts';
import type { DimensionChange } from './DimensionCard.tsx';
import styles from './dimensions.module.css';

type Props = {
  readonly name: string;
  readonly items: readonly string[];
  /** Inputs have values for the items. */
  readonly isUsed: boolean;
  readonly readOnly: boolean;
  readonly onChange: (change: DimensionChange) => Promise<boolean>;
};
const nothing = '';

/** The items of a dimension: each is renamed, moved or removed by itself; new ones come at the end. */
export function DimensionItems({ name, items, isUsed, readOnly, onChange }: Props) {
  const [text, setText] = useState('');
  // A new name is no new row: the focus stays in its field.
  const [keys] = useState(() => new Map<string, string>());
  const keyOf = (item: string): string => keys.get(item) ?? item;
  const [like, setLike] = useState<string>(nothing);
  const added = readItems(text);
  const kept = items.map((item) => ({ name: item, from: item }));
  const move = (from: number, to: number): void => {
    const moved = [...kept];
    moved.splice(to, 0, ...moved.splice(from, 1));
    void onChange({ set: { items: moved } });
  };
  const rename = (item: string, typed: string): void => {
    keys.set(typed, keyOf(item));
    void onChange({ set: { items: kept.map((each) => (each.from === item ? { ...each, name: typed } : each)) } });
  };
  const add = async (): Promise<void> => {
    if (added.length === 0) return;
    const next = [...kept, ...added.map((item) => ({ name: item, from: null }))];
    const isKept = await onChange({ set: { items: next }, like: items.includes(like) ? like : null });
    if (isKept) setText('');
  };
  return (
    <>
      <ol className={styles['items']} aria-label={`Items of ${name}`}>
        {items.map((item, index) => (
          <li key={keyOf(item)} className={styles['item']}>
            <TextField
              label={`Item ${index + 1} of ${name}`}
              hideLabel
              value={item}
              readOnly={readOnly}
              onCommit={(typed) => rename(item, typed.trim())}
            />
            {readOnly ? null : (
              <>
                <Button
                  kind="quiet"
                  size="small"
                  icon={<ArrowUp />}
                  aria-label={`Move ${item} up`}
                  isDisabled={index === 0}
                  onPress={() => move(index, index - 1)}
                />
                <Button
                  kind="quiet"
                  size="small"
                  icon={<ArrowDown />}
                  aria-label={`Move ${item} down`}
                  isDisabled={index === items.length - 1}
                  onPress={() => move(index, index + 1)}
                />
                <Button
                  kind="quiet"
                  size="small"
                  icon={<X />}
                  aria-label={`Remove ${item}${isUsed ? ' with its values' : ''}`}
                  isDisabled={items.length === 1}
                  onPress={() => void onChange({ set: { items: kept.filter((each) => each.from !== item) } })}
                />
              </>
            )}
          </li>
        ))}
      </ol>
      {readOnly ? null : (
        <form
          className={styles['add']}
          aria-label={`Add items to ${name}`}
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <TextField label="New items" value={text} onChange={setText} placeholder="Iberia, Benelux" />
          {isUsed ? (
            <SelectField
              label="They begin with"
              value={like}
              choices={[
                { value: nothing, label: '0' },
                ...items.map((item) => ({ value: item, label: `the values of ${item}` })),
              ]}
              onChange={setLike}
            />
          ) : null}
          <Button type="submit" icon={<Plus />} isDisabled={added.length === 0}>
            Add
          </Button>
        </form>
      )}
      {isUsed && !readOnly ? (
        <p className={styles['about']}>Removing an item removes its values too. One that a formula chooses stays.</p>
      ) : null}
    </>
  );
}
