import { useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import type { GridColumn } from './types.ts';
import type { Widths } from './use-widths.ts';

export type Leading = {
  readonly left: number;
  readonly width: number;
  readonly align: 'start' | 'end';
  readonly frozen: boolean;
};
export type Layout = {
  /** Width of the part that is seen. */
  readonly width: number;
  readonly total: number;
  readonly leading: readonly Leading[];
  readonly leadingWidth: number;
  /** What stays in view when the values scroll. */
  readonly frozenWidth: number;
  readonly valueWidth: number;
};

/** Below this width only the names stay in view, as at 200 % zoom: the rest scrolls with the values. */
const narrow = 700;
const mostLabelGrowth = 110;

export function layoutOf(
  columns: readonly GridColumn[],
  width: number,
  valueWidths: readonly [number, number],
  widths: Widths,
  valueKey: string,
): Layout {
  const [least, most] = valueWidths;
  const plain = columns.flatMap(({ key, leading }) =>
    leading ? [{ ...leading, width: widths[key] ?? leading.width, chosen: widths[key] !== undefined }] : [],
  );
  const values = columns.length - plain.length;
  const wanted = plain.reduce((sum, column) => sum + column.width, 0);
  const room = width - wanted;
  const fitting = values === 0 ? least : Math.round(Math.max(least, Math.min(most, room / values)));
  const valueWidth = widths[valueKey] ?? fitting;
  const spare = Math.max(0, Math.min(mostLabelGrowth, room - valueWidth * values));
  const isNarrow = width < narrow;
  let left = 0;
  const leading = plain.map((column, index) => {
    const first = index === 0;
    const own = first
      ? isNarrow
        ? Math.min(column.width, Math.max(120, width * 0.42))
        : column.width + (column.chosen ? 0 : spare)
      : column.width;
    const place = { left, width: Math.floor(own), align: column.align, frozen: first || !isNarrow };
    left += place.width;
    return place;
  });
  const frozenWidth = leading.reduce((sum, place) => sum + (place.frozen ? place.width : 0), 0);
  return {
    width,
    total: Math.max(left + values * valueWidth, width),
    leading,
    leadingWidth: left,
    frozenWidth,
    valueWidth,
  };
}

export function useLayout(
  scroller: RefObject<HTMLElement | null>,
  columns: readonly GridColumn[],
  [least, most]: readonly [number, number],
  widths: Widths,
  valueKey: string,
): Layout {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = (): void => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return useMemo(
    () => layoutOf(columns, width, [least, most], widths, valueKey),
    [columns, width, least, most, widths, valueKey],
  );
}
