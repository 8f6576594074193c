import { useEffect, useRef, type MouseEvent as ReactMouseEvent } from 'react';
import type { GridColumn } from './types.ts';
import type { Layout } from './use-layout.ts';

/** Widths that a person chose, by the key of the column; the value columns share one under a key of their own. */
export type Widths = Readonly<Record<string, number>>;
export type Resize = {
  readonly drag: (column: number, event: ReactMouseEvent) => void;
  readonly step: (column: number, way: 1 | -1) => void;
  readonly reset: (column: number) => void;
};

export const widthLimits = { least: 44, most: 640 } as const;
const keyStep = 12;

type Setting = {
  readonly columns: readonly GridColumn[];
  readonly layout: Layout;
  readonly valueKey: string;
  readonly widths: Widths;
  readonly onWidths: (widths: Widths) => void;
};

/** Changes the width of a column: by dragging its edge, by keys, and back to its own. */
export function useWidths({ columns, layout, valueKey, widths, onWidths }: Setting): Resize {
  const end = useRef<(() => void) | null>(null);
  useEffect(() => () => end.current?.(), []);
  const latest = useRef(widths);
  useEffect(() => {
    latest.current = widths;
  });
  const keyOf = (column: number): string => {
    const found = columns[column];
    return found?.leading ? found.key : valueKey;
  };
  const widthOf = (column: number): number => layout.leading[column]?.width ?? layout.valueWidth;
  const set = (column: number, width: number): void => {
    const next = Math.round(Math.max(widthLimits.least, Math.min(widthLimits.most, width)));
    onWidths({ ...latest.current, [keyOf(column)]: next });
  };
  return {
    drag: (column, event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.stopPropagation();
      const [from, width] = [event.clientX, widthOf(column)];
      const move = (moved: MouseEvent): void => set(column, width + moved.clientX - from);
      end.current = () => {
        window.removeEventListener('mousemove', move);
        window.removeEventListener('mouseup', stop);
        end.current = null;
      };
      const stop = (): void => end.current?.();
      window.addEventListener('mousemove', move);
      window.addEventListener('mouseup', stop);
    },
    step: (column, way) => set(column, widthOf(column) + way * keyStep),
    reset: (column) => {
      const { [keyOf(column)]: _, ...others } = latest.current;
      onWidths(others);
    },
  };
}
