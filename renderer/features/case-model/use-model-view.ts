import { useEffect, useMemo, useState } from 'react';
import type { Grain, Timeline } from '#shared/kernel/period.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { currencyOf, openByLine, usePreferences, useReadOnly, type Scale } from '#renderer/lib/index.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import type { GridColumn } from '#renderer/ui/grid/index.ts';
import { columnsOf } from './aggregate.ts';
import { figuresOf, moneyScales, scaleFor, writeFigure, type MoneyScale } from './figures.ts';
import { periodColumns } from './period-columns.ts';
import { cellSource, gridRows, largestOf, type Drawings } from './grid-cells.tsx';
import { rememberedView, rememberView } from './remembered-view.ts';
import { grainsOf, itemsKey, modelRows, periodView, sectionKeyOf } from './view.ts';

/** The scale of the cells where all sums are written in one; null where each is written as it suits. */
const byOfScale: Readonly<Record<Scale, number | null>> = { auto: null, units: 1, thousands: 1e3, millions: 1e6 };

const usualGrain = (timeline: Timeline): Grain => (timeline.periods > 16 ? 'year' : timeline.grain);

/** Rows, columns and cells of the grid for one way of looking at the case. */
export function useModelView(content: CaseContent, results: CaseResults) {
  const caseId = content.case.id;
  const { timeline } = content.case;
  const [before] = useState(() => rememberedView(caseId));
  const under = usePreferences((state) => state.scale);
  const [grain, setGrain] = useState<Grain>(
    before.grain !== null && grainsOf(timeline).includes(before.grain) ? before.grain : usualGrain(timeline),
  );
  const [ownScale, setScale] = useState<number | null>(before.under === under ? before.scale : null);
  const chosenScale = ownScale ?? byOfScale[under];
  const [folded, setFolded] = useState<ReadonlySet<string>>(before.folded);
  useEffect(
    () => rememberView(caseId, { grain, scale: ownScale, under, folded }),
    [caseId, grain, ownScale, under, folded],
  );
  const readOnly = useReadOnly();

  const grains = useMemo(() => grainsOf(timeline), [timeline]);
  const view = useMemo(() => periodView(timeline, grain), [timeline, grain]);
  const { facts } = results;
  const rows = useMemo(() => modelRows(content.lines, folded, facts), [content.lines, folded, facts]);
  const kept = results.findings;
  const scale = useMemo<MoneyScale>(() => {
    const chosen = moneyScales.find(({ by }) => by === chosenScale);
    if (chosen) return chosen;
    let largest = 0;
    for (const line of content.lines) {
      if (line.kind !== 'formula' || line.unit === null || currencyOf(line.unit) !== line.unit) continue;
      const facts = results.facts.get(line.name);
      if (facts?.shape !== 'series') continue;
      largest = Math.max(
        largest,
        largestOf(columnsOf(facts, results.values(line.name).values, view.buckets, view.byPeriod, results.values)),
      );
    }
    return scaleFor(largest);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `kept` changes with the kept numbers; `results` also with every preview, which must not change the scale.
  }, [chosenScale, content.lines, view, kept]);
  const openComments = useMemo(() => openByLine(content.comments), [content.comments]);
  const assumptionOf = useMemo(
    () => new Map(content.assumptions.map((row) => [row.lineId, row])),
    [content.assumptions],
  );
  const problemOf = useMemo(
    () =>
      new Map(
        kept
          .flatMap((finding) =>
            finding.line !== null && finding.severity === 'error' ? [[finding.line, finding.message] as const] : [],
          )
          .reverse(),
      ),
    [kept],
  );
  const drawings = useMemo<Drawings>(
    () => new Map(),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- Whatever a cell shows besides its numbers begins a new sheet.
    [rows, view, scale, assumptionOf, problemOf, openComments, readOnly, facts],
  );
  const { cellOf, looksOf } = useMemo(
    () => cellSource({ rows, view, scale, results, assumptionOf, problemOf, openComments, readOnly }, drawings),
    [rows, view, scale, results, assumptionOf, problemOf, openComments, readOnly, drawings],
  );
  // A number is never cut off: the widest one decides how narrow a column may be.
  const valueWidth = useMemo<readonly [number, number]>(() => {
    let longest = 0;
    for (const line of content.lines) {
      const facts = results.facts.get(line.name);
      if (facts?.shape !== 'series') continue;
      const values = columnsOf(facts, results.values(line.name).values, view.buckets, view.byPeriod, results.values);
      const largest = largestOf(values);
      longest = Math.max(
        longest,
        writeFigure(-largest, figuresOf(line.unit, largest, scale, line.kind === 'formula')).length,
      );
    }
    return [Math.max(82, Math.ceil(longest * 7.6) + 22), Math.max(128, Math.ceil(longest * 7.6) + 22)];
    // eslint-disable-next-line react-hooks/exhaustive-deps -- As for the scale: the kept numbers decide, not a preview.
  }, [content.lines, view, scale, kept]);
  const columns = useMemo<readonly GridColumn[]>(
    () => [
      { key: 'line', header: 'Line', leading: { width: 226, align: 'start' } },
      { key: 'unit', header: 'Unit', leading: { width: 78, align: 'start' } },
      { key: 'shape', header: 'Range or trend', leading: { width: 124, align: 'start' } },
      ...periodColumns(timeline, view.buckets),
    ],
    [timeline, view],
  );
  const lines = useMemo(() => gridRows(rows, results.facts, readOnly), [rows, results.facts, readOnly]);
  /** Opens what holds a line: its section, and its line where it is an item of one. */
  const reveal = (name: string): void => {
    const parent = facts.get(name)?.itemOf ?? null;
    const line = content.lines.find((each) => each.name === (parent ?? name));
    if (!line) return;
    const next = new Set(folded);
    next.delete(sectionKeyOf(content.lines, line));
    const items = itemsKey(line, facts.get(line.name)?.items.length ?? 0);
    if (parent !== null && items.startsWith('open')) next.add(items);
    else if (parent !== null) next.delete(items);
    if (next.size !== folded.size) setFolded(next);
  };
  const toggle = (row: number): void => {
    const found = rows[row];
    const key = found?.kind === 'section' ? found.key : found?.fold?.key;
    if (key === undefined) return;
    const next = new Set(folded);
    if (!next.delete(key)) next.add(key);
    setFolded(next);
  };
  /** What a column holds, not rounded. */
  const valueAt = (row: number, column: number): number => {
    const found = rows[row];
    if (found?.kind !== 'line') return Number.NaN;
    const { name } = found.line;
    const values = columnsOf(
      results.facts.get(name),
      results.live(name).values,
      view.buckets,
      view.byPeriod,
      results.live,
    );
    return values[values.length === 1 ? 0 : column] ?? Number.NaN;
  };
  return {
    valueAt,
    valueWidth,
    view,
    grain,
    setGrain,
    grains,
    scale,
    setScale,
    chosenScale,
    rows,
    lines,
    columns,
    cellOf,
    looksOf,
    toggle,
    reveal,
    readOnly,
  };
}
export type ModelView = ReturnType<typeof useModelView>;
