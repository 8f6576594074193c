import { Search, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { resultLines, shortLabel } from '#renderer/lib/case/index.ts';
import { useCaseResults, useTornado } from '#renderer/lib/engine/index.ts';
import { count, useCaseContent, useNavigation, useReadOnly } from '#renderer/lib/index.ts';
import { Button, EmptyState, TextField } from '#renderer/ui/index.ts';
import { Segments } from '#renderer/ui/Segments.tsx';
import styles from './assumptions.module.css';
import { finds, ledgerOf, matches, sorted, type Filter, type Order } from './ledger.ts';
import { Ledger } from './parts/Ledger.tsx';

const filterWords: Readonly<Record<Filter, string>> = {
  all: 'All',
  ranged: 'With a range',
  unsourced: 'No source',
  low: 'Low confidence',
  overdue: 'Review is due',
};

/** Every input with where it comes from: who says so, how sure, and what hangs on it. */
export function Page({ caseId }: { readonly caseId: string }) {
  const content = useCaseContent(caseId);
  const results = useCaseResults(caseId);
  const headline = content ? resultLines(content)[0] : undefined;
  const bars = useTornado(results, headline?.name);
  const readOnly = useReadOnly();
  const go = useNavigation((state) => state.go);
  const [filter, setFilter] = useState<Filter>('all');
  const [order, setOrder] = useState<Order>('stake');
  const [text, setText] = useState('');
  if (!content) return null;
  const today = new Date().toISOString().slice(0, 10);
  const all = ledgerOf(content, bars ?? [], today);
  if (all.length === 0) {
    return (
      <EmptyState
        icon={<SlidersHorizontal />}
        title="No assumptions yet"
        actions={
          <Button kind="primary" onPress={() => go({ tab: 'model' })}>
            Go to the model
          </Button>
        }
      >
        Every number that is entered, not calculated, is an assumption: it has a source, an owner and a degree of
        confidence. Add inputs to the model and they are listed here.
      </EmptyState>
    );
  }
  const rows = sorted(
    all.filter((row) => matches(row, filter) && finds(row, text)),
    order,
  );
  const counted = (['all', 'ranged', 'unsourced', 'low', 'overdue'] as const).map((value) => {
    const number = all.filter((row) => matches(row, value)).length;
    return {
      value,
      label: `${filterWords[value]} ${number}`,
      spoken: `${filterWords[value]}, ${count(number, 'assumption')}`,
    };
  });
  return (
    <div className={styles['page']}>
      <div className={styles['toolbar']}>
        <Segments label="Show" value={filter} choices={counted} onChange={setFilter} />
        <span className={styles['search']}>
          <Search aria-hidden />
          <TextField
            label="Find an assumption"
            hideLabel
            type="search"
            placeholder="Find in names, sources, owners"
            value={text}
            onChange={setText}
          />
        </span>
      </div>
      <Ledger
        content={content}
        results={results}
        rows={rows}
        order={order}
        onOrder={setOrder}
        readOnly={readOnly}
        answer={headline ? shortLabel(headline) : null}
        unit={headline?.unit ?? null}
      />
      {rows.length === 0 ? (
        <p className={styles['none']}>No assumption fits. Choose “All”, or look for another word.</p>
      ) : null}
    </div>
  );
}
