import { resolveConventions } from '#shared/model/conventions.ts';
import { FileSpreadsheet, Search } from 'lucide-react';
import type { CaseContent } from '#shared/model/case-content.ts';
import type { Line } from '#shared/model/line.ts';
import { csvOf } from '#renderer/charts/index.ts';
import { count, download, notify } from '#renderer/lib/index.ts';
import { Button, SelectField, TextField } from '#renderer/ui/index.ts';
import styles from '../assumptions.module.css';
import {
  everybody,
  filters,
  isOwned,
  matches,
  ownersOf,
  type Filter,
  type LedgerRow,
  type OwnerFilter,
} from '../ledger.ts';
import { ledgerTable } from '../ledger-table.ts';

type Props = {
  readonly content: CaseContent;
  readonly all: readonly LedgerRow[];
  /** Those that are shown, as they are ordered: what a file gets. */
  readonly rows: readonly LedgerRow[];
  readonly headline: Line | undefined;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly owner: OwnerFilter;
  readonly onOwner: (owner: OwnerFilter) => void;
  readonly text: string;
  readonly onText: (text: string) => void;
};

const filterWords: Readonly<Record<Filter, string>> = {
  all: 'All',
  review: 'Needs review',
  unsourced: 'No source',
  low: 'Low or no confidence',
  overdue: 'Review overdue',
  discussed: 'With open comments',
  ranged: 'With a range',
  unranged: 'Without a range',
};
const [anybody, nobody] = ['everybody', 'nobody'];

/** Which assumptions are shown, and the way to a file with them. */
export function Toolbar(props: Props) {
  const { content, all, rows, headline, filter, onFilter, owner, onOwner, text, onText } = props;
  const save = (): void => {
    const name = `Assumptions of ${content.case.name}.csv`;
    const conventions = resolveConventions(content.case.conventions);
    download(name, new Blob([csvOf(ledgerTable(rows, headline, conventions))], { type: 'text/csv' }));
    notify({
      tone: 'success',
      message: `${count(rows.length, 'assumption')} saved as CSV, as ordered and filtered here.`,
      detail: name,
    });
  };
  return (
    <div className={styles['toolbar']}>
      <SelectField
        label="Show"
        value={filter}
        choices={filters.map((value) => ({
          value,
          label: `${filterWords[value]} (${all.filter((row) => matches(row, value)).length})`,
        }))}
        onChange={onFilter}
      />
      <SelectField
        label="Owner"
        value={owner.kind === 'one' ? `one ${owner.name}` : owner.kind}
        choices={[
          { value: anybody, label: 'Everybody' },
          { value: nobody, label: `Nobody yet (${all.filter((row) => isOwned(row, { kind: 'nobody' })).length})` },
          ...ownersOf(all).map((name) => ({ value: `one ${name}`, label: name })),
        ]}
        onChange={(value) =>
          onOwner(
            value === anybody
              ? everybody
              : value === nobody
                ? { kind: 'nobody' }
                : { kind: 'one', name: value.slice('one '.length) },
          )
        }
      />
      <span className={styles['search']}>
        <Search aria-hidden />
        <TextField
          label="Find an assumption"
          hideLabel
          type="search"
          placeholder="Find in names, sources, owners, notes"
          value={text}
          onChange={onText}
        />
      </span>
      <Button icon={<FileSpreadsheet />} onPress={save} isDisabled={rows.length === 0}>
        Save as CSV
      </Button>
    </div>
  );
}
