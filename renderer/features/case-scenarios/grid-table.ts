import type { Line } from '#shared/model/line.ts';
import { shortLabel } from '#renderer/lib/case/index.ts';
import type { ChartTable } from '#renderer/charts/index.ts';
import type { AnalysisAnswer } from '#renderer/lib/engine/index.ts';

type Grid = AnalysisAnswer<'grid'>;
export type GridRow = { readonly name: string; readonly values: readonly number[] };
export type GridMatrix = { readonly columns: readonly string[]; readonly rows: readonly GridRow[] };

/** The last axis, of so many alternatives, across; the combinations of all others down. It changes fastest. */
export function matrixOf({ lanes }: Grid, result: string, across: number): GridMatrix {
  const rows: GridRow[] = [];
  for (let first = 0; first < lanes.length; first += across) {
    const row = lanes.slice(first, first + across);
    rows.push({
      name: row[0]?.chosen.slice(0, -1).join(' · ') ?? '',
      values: row.map(({ results }) => results[result] ?? Number.NaN),
    });
  }
  return { columns: lanes.slice(0, across).map(({ chosen }) => chosen.at(-1) ?? ''), rows };
}

/** One row a combination, for a spreadsheet. */
export function gridTable(grid: Grid, line: Line): ChartTable {
  return {
    head: [...grid.axes, shortLabel(line)],
    units: [...grid.axes.map(() => null), line.unit],
    rows: grid.lanes.map(({ chosen, results }) => {
      const value = results[line.name] ?? Number.NaN;
      return [...chosen, { text: '', value: Number.isFinite(value) ? value : null }];
    }),
  };
}
