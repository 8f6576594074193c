import { Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import type { InputOf } from '#shared/api/contract.ts';
import { lifeCycleStages, type Product } from '#shared/model/product.ts';
import { Button, Card, classes, SelectField, TextField } from '#renderer/ui/index.ts';
import {
  removeWithUndo,
  run,
  stageLabel,
  useCases,
  useNavigation,
  useProducts,
  useReadOnly,
} from '#renderer/lib/index.ts';
import styles from './ProductDetail.module.css';

type Change = InputOf<'product.update'>['set'];

/** Every field is kept as soon as it is left; there is nothing to confirm. */
export function ProductDetail({ product, isNew }: { readonly product: Product; readonly isNew: boolean }) {
  const readOnly = useReadOnly();
  const others = useProducts();
  const allCases = useCases();
  const openCase = useNavigation((state) => state.openCase);
  const cases = useMemo(
    () => allCases.filter(({ productIds }) => productIds.includes(product.id)),
    [allCases, product.id],
  );
  const set = (change: Change): void => void run('product.update', { productId: product.id, set: change });
  const lines = [...new Set(others.flatMap(({ line }) => line ?? []))];
  const optional = (text: string): string | null => text.trim() || null;
  return (
    <Card
      title={product.name}
      actions={
        <Button
          kind="quiet"
          size="small"
          icon={<Trash2 />}
          aria-label={`Remove ${product.name}`}
          isDisabled={readOnly}
          onPress={() =>
            void removeWithUndo('product.remove', { productId: product.id }, `“${product.name}” was removed.`)
          }
        >
          Remove
        </Button>
      }
    >
      <div className={classes(styles.form)}>
        <TextField
          label="Name"
          value={product.name}
          autoFocus={isNew}
          readOnly={readOnly}
          onCommit={(name) => name.trim() && set({ name })}
        />
        <div className={classes(styles.row)}>
          <TextField
            label="Product line"
            value={product.line ?? ''}
            list={lines}
            readOnly={readOnly}
            onCommit={(line) => set({ line: optional(line) })}
          />
          <SelectField
            label="Stage"
            value={product.stage}
            disabled={readOnly}
            choices={lifeCycleStages.map((value) => ({ value, label: stageLabel(value) }))}
            onChange={(stage) => set({ stage })}
          />
        </div>
        <TextField
          label="Owner"
          value={product.owner ?? ''}
          readOnly={readOnly}
          onCommit={(owner) => set({ owner: optional(owner) })}
        />
        <TextField
          label="Description"
          multiline
          rows={4}
          value={product.description ?? ''}
          readOnly={readOnly}
          onCommit={(description) => set({ description: optional(description) })}
        />
        <NamesField
          label="Segments"
          help="Who buys it, separated by commas."
          names={product.segments}
          readOnly={readOnly}
          onCommit={(segments) => set({ segments })}
        />
        <NamesField
          label="Channels"
          help="Where it is sold, separated by commas."
          names={product.channels}
          readOnly={readOnly}
          onCommit={(channels) => set({ channels })}
        />
        <div>
          <h3>In these cases</h3>
          {cases.length === 0 ? <p className={classes(styles.quiet)}>No case refers to it yet.</p> : null}
          <ul>
            {cases.map((found) => (
              <li key={found.id}>
                <a
                  href={`#/cases/${found.id}/summary`}
                  onClick={(event) => {
                    event.preventDefault();
                    openCase(found.id);
                  }}
                >
                  {found.name}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Card>
  );
}

type NamesFieldProps = {
  readonly label: string;
  readonly help: string;
  readonly names: readonly string[];
  readonly readOnly: boolean;
  readonly onCommit: (names: string[]) => void;
};

function NamesField({ label, help, names, readOnly, onCommit }: NamesFieldProps) {
  const commit = (text: string): void => {
    const next = [
      ...new Set(
        text
          .split(',')
          .map((name) => name.trim())
          .filter(Boolean),
      ),
    ];
    if (next.join(',') !== names.join(',')) onCommit(next);
  };
  return (
    <TextField
      label={label}
      help={help}
      multiline
      rows={2}
      value={names.join(', ')}
      readOnly={readOnly}
      onCommit={commit}
    />
  );
}
