import { Plus, Search, Workflow } from 'lucide-react';
import { firstMonthOf, monthLabel } from '#shared/kernel/period.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { currencySymbol, count } from '#renderer/lib/index.ts';
import { Button } from '#renderer/ui/index.ts';
import { Segments } from '#renderer/ui/Segments.tsx';
import styles from '../model.module.css';
import type { ModelView } from '../use-model-view.ts';
import type { Find } from '../use-find.ts';
import { grainWords } from '../view.ts';
import { FindBar } from './FindBar.tsx';

/** How the grid is looked at: by which period, in which scale. */
export function Toolbar({
  content,
  model,
  find,
  onAdd,
  onMap,
}: {
  readonly content: CaseContent;
  readonly model: ModelView;
  readonly find: Find;
  readonly onAdd: () => void;
  readonly onMap: () => void;
}) {
  const { timeline, currency } = content.case;
  const symbol = currencySymbol(currency ?? 'EUR').trim();
  const words = grainWords[timeline.grain];
  return (
    <div className={styles['toolbar']}>
      <Segments
        label="Columns"
        value={model.grain}
        choices={model.grains.map((grain) => ({ value: grain, label: grainWords[grain].title }))}
        onChange={model.setGrain}
      />
      <Segments
        label="Calculated money in"
        value={String(model.scale.by)}
        choices={[
          { value: '1', label: symbol, spoken: `whole ${symbol}` },
          { value: '1000', label: `${symbol} k`, spoken: `${symbol} thousand` },
          { value: '1000000', label: `${symbol} m`, spoken: `${symbol} million` },
        ]}
        onChange={(by) => model.setScale(Number(by))}
      />
      {find.query === null ? (
        <span className={styles['about']}>
          {count(timeline.periods, words.one, words.many)} from {monthLabel(firstMonthOf(timeline, 0))} · inputs in
          full, in <span className={styles['inputWord']}>blue</span>
        </span>
      ) : (
        <FindBar find={find} />
      )}
      <span className={styles['push']}>
        <Button size="small" icon={<Search />} aria-label="Find a line" onPress={find.open} />
        <Button size="small" icon={<Workflow />} isDisabled={content.lines.length === 0} onPress={onMap}>
          Map
        </Button>
        <Button size="small" icon={<Plus />} isDisabled={model.readOnly} onPress={onAdd}>
          Add line
        </Button>
      </span>
    </div>
  );
}
