import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { CaseContent } from '#shared/model/case-content.ts';
import { call } from '#renderer/lib/index.ts';
import { Button, TextField } from '#renderer/ui/index.ts';
import { listed, readItems } from '../dimension-words.ts';
import { nameTyped, whyNotName } from '../line-names.ts';
import styles from './dimensions.module.css';

/** A dimension that the case does not have yet. */
export function NewDimension({ content }: { readonly content: CaseContent }) {
  const [label, setLabel] = useState('');
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const known = Object.keys(content.case.dimensions ?? {});
  const taken = new Set([...known, ...content.lines.map(({ name }) => name)]);
  const items = readItems(text);
  const typed = label.trim();
  const name = nameTyped(label);
  const add = async (): Promise<void> => {
    const wrong =
      typed === ''
        ? 'Give the dimension a name, such as region.'
        : known.includes(name)
          ? `This case has the dimension ${name} already.`
          : taken.has(name)
            ? `A line is called ${name} already. Choose another name for the dimension.`
            : (whyNotName(name, taken) ??
              (items.length === 0 ? 'Write its items, such as DACH, Nordics, Benelux.' : null));
    if (wrong !== null) {
      setError(wrong);
      return;
    }
    const added = await call('dimension.add', { caseId: content.case.id, name, items: [...items] });
    setError(added.ok ? null : added.error.message);
    if (!added.ok) return;
    setLabel('');
    setText('');
  };
  return (
    <form
      aria-label="Add a dimension"
      className={styles['card']}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <h3 className={styles['title']}>Add a dimension</h3>
      <TextField
        label="Name"
        value={label}
        onChange={setLabel}
        placeholder="region"
        autoFocus={known.length === 0}
        help={name !== '' && name !== typed ? `Formulas will call it ${name}.` : 'Formulas name it: sum(units, region)'}
      />
      <TextField
        label="Items"
        value={text}
        onChange={setText}
        multiline
        rows={2}
        placeholder="DACH, Nordics, Benelux"
        help={
          items.length > 0
            ? `${items.length === 1 ? '1 item' : `${items.length} items`}: ${listed(items, 6)}`
            : 'One a line, or with commas between them'
        }
      />
      {error === null ? null : (
        <p role="alert" className={styles['error']}>
          {error}
        </p>
      )}
      <div className={styles['row']}>
        <Button type="submit" icon={<Plus />}>
          Add dimension
        </Button>
      </div>
    </form>
  );
}
