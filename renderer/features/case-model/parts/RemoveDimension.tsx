import { useState } from 'react';
import { lineLabel, type Line } from '#shared/model/line.ts';
import { Button, SelectField } from '#renderer/ui/index.ts';
import { listed } from '../dimension-words.ts';
import styles from './dimensions.module.css';

type Keep = 'together' | 'first';
type Props = {
  readonly name: string;
  readonly first: string;
  readonly having: readonly Line[];
  readonly onRemove: (keep: Keep) => void;
  readonly onCancel: () => void;
};

/** A dimension that inputs have is removed once it is said what they keep. */
export function RemoveDimension({ name, first, having, onRemove, onCancel }: Props) {
  const [keep, setKeep] = useState<Keep>('together');
  const one = having.length === 1;
  return (
    <div role="group" aria-label={`Remove the dimension ${name}`} className={styles['question']}>
      <p>
        {listed(having.map(lineLabel))} {one ? 'has' : 'have'} a value for each {name}. Without the dimension{' '}
        {one ? 'it' : 'each'} has one value; scenarios and options follow.
      </p>
      <SelectField
        label={one ? 'What it keeps' : 'What they keep'}
        value={keep}
        choices={[
          {
            value: 'together',
            label: 'What the items come to',
            help: 'Money and quantities added up, rates and prices averaged',
          },
          { value: 'first', label: `The value of ${first}`, help: 'The first of the items' },
        ]}
        onChange={setKeep}
      />
      <div className={styles['row']}>
        <Button onPress={onCancel}>Cancel</Button>
        <Button kind="danger" onPress={() => onRemove(keep)}>
          Remove {name}
        </Button>
      </div>
    </div>
  );
}
