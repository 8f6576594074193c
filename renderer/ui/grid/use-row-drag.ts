import { useEffect, useRef, useState, type MouseEvent, type RefObject } from 'react';

/** A row on its way: it would be put before the row `gap`, which may be one past the last. */
export type RowDrag = { readonly row: number; readonly gap: number };

type Setting = {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: number;
  readonly headHeight: number;
  readonly rowHeight: number;
  readonly onDrop: (drag: RowDrag) => void;
};

const edge = 28;
const scrollPause = 40;

/** Takes a row to another place with the pointer. Escape leaves it where it was; near an edge the grid scrolls. */
export function useRowDrag({ scroller, rows, headHeight, rowHeight, onDrop }: Setting) {
  const [drag, setDrag] = useState<RowDrag | null>(null);
  const end = useRef<(() => void) | null>(null);
  useEffect(() => () => end.current?.(), []);
  const take = (row: number, event: MouseEvent): void => {
    const element = scroller.current;
    if (!element) return;
    let pointer = event.clientY;
    let latest: RowDrag = { row, gap: row };
    const follow = (): void => {
      const inside = pointer - element.getBoundingClientRect().top - headHeight + element.scrollTop;
      latest = { row, gap: Math.max(0, Math.min(rows, Math.round(inside / rowHeight))) };
      setDrag((before) => (before?.row === latest.row && before.gap === latest.gap ? before : latest));
    };
    const move = (moved: globalThis.MouseEvent): void => {
      pointer = moved.clientY;
      follow();
    };
    const timer = setInterval(() => {
      const { top, bottom } = element.getBoundingClientRect();
      const way = pointer < top + headHeight + edge ? -1 : pointer > bottom - edge ? 1 : 0;
      if (way === 0) return;
      element.scrollBy(0, way * rowHeight);
      follow();
    }, scrollPause);
    const key = (pressed: KeyboardEvent): void => {
      if (pressed.key !== 'Escape') return;
      pressed.stopPropagation();
      end.current?.();
    };
    const drop = (): void => {
      end.current?.();
      onDrop(latest);
    };
    end.current = () => {
      clearInterval(timer);
      window.removeEventListener('mousemove', move);
      window.removeEventListener('mouseup', drop);
      window.removeEventListener('keydown', key, { capture: true });
      end.current = null;
      setDrag(null);
    };
    window.addEventListener('mousemove', move);
    window.addEventListener('mouseup', drop);
    window.addEventListener('keydown', key, { capture: true });
    setDrag(latest);
  };
  return { drag, take };
}
