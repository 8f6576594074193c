import { useEffect, useRef } from 'react';
import { at, type Selection } from '#renderer/ui/grid/index.ts';
import type { ModelView } from './use-model-view.ts';

export type Lead = {
  /** Chooses the row of a line by its name, and opens what hides it. */
  readonly to: (name: string) => void;
  /** Chooses a line, or a section by the key of its row, once the rows have changed: after it was moved. */
  readonly afterChange: (name: string) => void;
  readonly forget: () => void;
};

/** Leads the chosen cell to a line by its name, also when its row is not there yet. */
export function useLead(model: ModelView, selection: Selection, onSelect: (selection: Selection) => void): Lead {
  const awaited = useRef<string | null>(null);
  const to = (name: string): void => {
    const index = model.rows.findIndex((row) => (row.kind === 'line' ? row.line.name : row.key) === name);
    awaited.current = index < 0 ? name : null;
    if (index < 0) model.reveal(name);
    else onSelect(at(index, selection.active.column));
  };
  useEffect(() => {
    if (awaited.current !== null) to(awaited.current);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- Only rows that appear are waited for.
  }, [model.rows]);
  return {
    to,
    afterChange: (name) => {
      awaited.current = name;
    },
    forget: () => {
      awaited.current = null;
    },
  };
}
