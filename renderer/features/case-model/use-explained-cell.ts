import { useEffect, useRef } from 'react';
import { useNavigation } from '#renderer/lib/index.ts';
import { at, type CellAt, type Selection } from '#renderer/ui/grid/index.ts';
import { leadingColumns } from './grid-cells.tsx';
import type { ModelView } from './use-model-view.ts';

const readingPause = 90;

type Setting = {
  readonly caseId: string;
  readonly model: ModelView;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly point: (cell: CellAt) => void;
};

/** The grid and the explanation go together: the open panel follows the cell, and the cell follows what is looked up. */
export function useExplainedCell({ caseId, model, selection, onSelect, point }: Setting): void {
  const explained = useNavigation((state) => state.selection);
  const { active } = selection;
  /** Where the panel led: arriving there must not ask the panel again. */
  const led = useRef<CellAt | null>(null);
  const seen = useRef('');
  /** What the panel has led to already: rows that change later must not pull back who has gone on. */
  const followed = useRef<typeof explained>(null);

  useEffect(() => {
    if (explained?.caseId !== caseId || followed.current === explained) return;
    const row = model.rows[active.row];
    if (row?.kind === 'line' && row.line.name === explained.line) {
      followed.current = explained;
      return;
    }
    const index = model.rows.findIndex((each) => each.kind === 'line' && each.line.name === explained.line);
    if (index < 0) {
      model.reveal(explained.line);
      return;
    }
    followed.current = explained;
    const bucket = model.view.buckets.findIndex(({ from, to }) => explained.from >= from && explained.from < to);
    led.current = { row: index, column: leadingColumns + Math.max(0, bucket) };
    onSelect(at(led.current.row, led.current.column));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- Only a newly explained line, or rows that appear, lead the cell elsewhere.
  }, [explained, model.rows]);

  useEffect(() => {
    const here = `${active.row} ${active.column} ${model.grain}`;
    const moved = seen.current !== '' && seen.current !== here;
    seen.current = here;
    if (led.current?.row === active.row && led.current.column === active.column) return undefined;
    led.current = null;
    // Only numbers are explained; in the first column the same press would fold the row.
    if (!moved || !explained || active.column < leadingColumns) return undefined;
    // While an arrow key is held down, cells pass by faster than anyone reads.
    const wait = setTimeout(() => point(active), readingPause);
    return () => clearTimeout(wait);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- The panel follows the cell, not every new answer.
  }, [active.row, active.column, model.grain]);
}
