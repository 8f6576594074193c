import { CircleAlert } from 'lucide-react';
import { lineLabel, type Line } from '#shared/model/line.ts';
import type { Assumption } from '#shared/model/assumption.ts';
import { Sparkline } from '#renderer/charts/index.ts';
import { distributionName, distributionShort } from '#renderer/lib/case/index.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import { formatNumber } from '#renderer/lib/index.ts';
import type { GridCell, GridRow } from '#renderer/ui/grid/index.ts';
import { columnsOf } from './aggregate.ts';
import { figuresOf, writeFigure, writeInput, type Figures, type MoneyScale } from './figures.ts';
import styles from './model.module.css';
import { caseLine, type ModelRow, type PeriodView, type RowLine } from './view.ts';

export const leadingColumns = 3;
const nothing: GridCell = { text: '', tone: 'plain', editable: false };

export type CellSource = {
  readonly rows: readonly ModelRow[];
  readonly view: PeriodView;
  readonly scale: MoneyScale;
  readonly results: CaseResults;
  readonly assumptionOf: ReadonlyMap<string, Assumption>;
  readonly problemOf: ReadonlyMap<string, string>;
  readonly readOnly: boolean;
};

export function gridRows(rows: readonly ModelRow[], facts: CaseResults['facts']): readonly GridRow[] {
  return rows.map((row): GridRow => {
    if (row.kind === 'section') {
      const detail = row.open ? '' : `${row.lines} ${row.lines === 1 ? 'line' : 'lines'}`;
      return { kind: 'group', key: row.key, label: row.title, open: row.open, detail };
    }
    const { line, fold } = row;
    return {
      kind: 'line',
      key: line.id,
      label: line.item ? `${lineLabel(line.item.of)}, ${lineLabel(line)}` : lineLabel(line),
      ...(fold ? { open: fold.open } : {}),
      ...(line.item ? { indent: true } : {}),
      emphasis: line.emphasis ?? false,
      span: fold ? facts.get(line.name)?.shape === 'scalar' : isOneValue(line, facts.get(line.name)?.shape),
    };
  });
}

/** An input of one value, or a formula that gives one, stands once for all columns. */
export function isOneValue(line: Line, shape: 'scalar' | 'series' | undefined): boolean {
  return line.kind === 'input' ? !Array.isArray(line.value) : shape === 'scalar';
}

type Drawn = { readonly values: Float64Array; readonly figures: Figures };

/** Describes any cell of the grid. Values of a line are brought together once and then read cell by cell. */
export function cellSource(source: CellSource): (row: number, column: number) => GridCell {
  const drawn = new Map<string, Drawn>();
  const of = (line: Line): Drawn => {
    const known = drawn.get(line.id);
    if (known) return known;
    const facts = source.results.facts.get(line.name);
    const values = columnsOf(
      facts,
      source.results.live(line.name).values,
      source.view.buckets,
      source.view.byPeriod,
      source.results.live,
    );
    // Decimals follow the kept numbers, so that a preview does not make a row change its look.
    const kept = source.results.values(line.name).values;
    const figures = figuresOf(
      line.unit,
      largestOf(source.results.previewing ? kept : values),
      source.scale,
      line.kind === 'formula',
    );
    const made = { values, figures };
    drawn.set(line.id, made);
    return made;
  };
  return (rowIndex, column) => {
    const row = source.rows[rowIndex];
    if (row?.kind !== 'line') return nothing;
    const { line } = row;
    if (column === 0) return labelCell(row, source);
    const { values, figures } = of(line);
    if (column === 1) return { text: figures.heading, tone: 'muted', editable: !source.readOnly };
    if (column === 2) return shapeCell(line, source);
    if (row.fold && line.kind === 'input') return togetherCell(values, figures, column - leadingColumns);
    return valueCell(line, values, figures, column - leadingColumns, source);
  };
}

function labelCell({ line, fold }: ModelRow & { kind: 'line' }, source: CellSource): GridCell {
  const problem = line.item ? undefined : source.problemOf.get(line.name);
  const text = lineLabel(line);
  return {
    text,
    tone: problem === undefined ? 'plain' : 'broken',
    editable: !source.readOnly && !line.item,
    ...(fold ? { spoken: fold.open ? 'items shown' : 'items hidden' } : {}),
    ...(problem === undefined
      ? {}
      : { spoken: problem, after: <CircleAlert className={styles['alert']} aria-hidden /> }),
  };
}

function shapeCell(line: Line, { results }: CellSource): GridCell {
  if (line.distribution) {
    const text = distributionShort(line.distribution, line.unit);
    return { text, tone: 'muted', editable: false, spoken: distributionName(line.distribution) };
  }
  const { shape, values } = results.live(line.name);
  if (shape === 'scalar') return nothing;
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  const trend = last > first ? 'rises' : last < first ? 'falls' : 'ends where it starts';
  return {
    text: trend,
    tone: 'muted',
    editable: false,
    content: <Sparkline values={values} width={76} height={16} zero={values.some((value) => value < 0)} />,
  };
}

function valueCell(line: RowLine, values: Float64Array, figures: Figures, index: number, source: CellSource): GridCell {
  const value = values[values.length === 1 ? 0 : index] ?? Number.NaN;
  const unit = line.unit === '' ? null : line.unit;
  const spoken = unit ?? undefined;
  const problem = source.problemOf.get(caseLine(line).name);
  if (source.results.facts.get(line.name)?.broken || (problem !== undefined && !Number.isFinite(value))) {
    return { text: '—', tone: 'broken', editable: false, spoken: problem ?? 'depends on a line that is wrong' };
  }
  if (source.results.lanes.length === 0) return nothing;
  if (line.kind === 'input') {
    const oneValue = !Array.isArray(line.value);
    const text = oneValue ? writeInput(value, line.unit) : writeFigure(value, figures);
    return {
      text,
      tone: 'input',
      editable: !source.readOnly && (oneValue || source.view.byPeriod),
      ...(spoken ? { spoken } : {}),
      ...(oneValue && !line.item ? { after: <Evidence assumption={source.assumptionOf.get(line.id)} /> } : {}),
    };
  }
  const oneValue = values.length === 1;
  const text = oneValue && line.unit === '%' ? formatNumber(value, '%', { digits: 1 }) : writeFigure(value, figures);
  return { text, tone: value < 0 ? 'worse' : 'plain', editable: false, ...(spoken ? { spoken } : {}) };
}

/** What the items of an input come to: told, not typed. */
function togetherCell(values: Float64Array, figures: Figures, index: number): GridCell {
  const value = values[values.length === 1 ? 0 : index] ?? Number.NaN;
  return { text: writeFigure(value, figures), tone: 'muted', editable: false, spoken: 'what its items come to' };
}

function Evidence({ assumption }: { readonly assumption: Assumption | undefined }) {
  if (!assumption?.source) return <span className={styles['unsourced']}>no source yet</span>;
  return (
    <span className={styles['source']} title={assumption.source}>
      {assumption.source}
      {assumption.confidence ? (
        <span className={styles['confidence']}> · {assumption.confidence} confidence</span>
      ) : null}
    </span>
  );
}

export function largestOf(values: Float64Array): number {
  let largest = 0;
  for (const value of values) {
    const size = Math.abs(value);
    if (size > largest && size !== Infinity) largest = size;
  }
  return largest;
}
