import { Layers, Plus, Search, Workflow } from 'lucide-react';
import { memo } from 'react';
import { firstMonthOf, monthLabel, type Grain } from '#shared/kernel/period.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { currencySymbol, count, useShell } from '#renderer/lib/index.ts';
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
      <Views
        grain={model.grain}
        grains={model.grains}
        onGrain={model.setGrain}
        scale={model.scale.by}
        onScale={model.setScale}
        symbol={symbol}
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
        <Button
          size="small"
          icon={<Workflow />}
          aria-label="Map"
          isDisabled={content.lines.length === 0}
          onPress={onMap}
        >
          <span className={styles['word']}>Map</span>
        </Button>
        <Button
          size="small"
          icon={<Layers />}
          aria-label="Dimensions"
          onPress={() => useShell.setState({ overModel: { caseId: content.case.id, what: 'dimensions' } })}
        >
          <span className={styles['word']}>Dimensions</span>
        </Button>
        <Button size="small" icon={<Plus />} isDisabled={model.readOnly} onPress={onAdd}>
          Add line
        </Button>
      </span>
    </div>
  );
}

type ViewsProps = {
  readonly grain: Grain;
  readonly grains: readonly Grain[];
  readonly onGrain: (grain: Grain) => void;
  readonly scale: number;
  readonly onScale: (by: number) => void;
  readonly symbol: string;
};

/** Which columns, in which scale. Nothing of it changes while numbers are typed: it is not drawn again then. */
const Views = memo(function Views({ grain, grains, onGrain, scale, onScale, symbol }: ViewsProps) {
  return (
    <>
      <Segments
        label="Columns"
        value={grain}
        choices={grains.map((each) => ({ value: each, label: grainWords[each].title }))}
        onChange={onGrain}
      />
      <Segments
        label="Calculated money in"
        value={String(scale)}
        choices={[
          { value: '1', label: symbol, spoken: `whole ${symbol}` },
          { value: '1000', label: `${symbol} k`, spoken: `${symbol} thousand` },
          { value: '1000000', label: `${symbol} m`, spoken: `${symbol} million` },
        ]}
        onChange={(by) => onScale(Number(by))}
      />
    </>
  );
});
