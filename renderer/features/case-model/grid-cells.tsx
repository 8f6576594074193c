import { CircleAlert, MessageSquare } from 'lucide-react';
import { lineLabel, type Line } from '#shared/model/line.ts';
import type { Assumption } from '#shared/model/assumption.ts';
import { Sparkline } from '#renderer/charts/index.ts';
import { distributionName, distributionShort } from '#renderer/lib/case/index.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import { count, formatNumber } from '#renderer/lib/index.ts';
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
  /** How many comments are open about a line, by its id. */
  readonly openComments: ReadonlyMap<string, number>;
  readonly readOnly: boolean;
};

export function gridRows(
  rows: readonly ModelRow[],
  facts: CaseResults['facts'],
  readOnly: boolean,
): readonly GridRow[] {
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
      ...(line.item ? { indent: true } : { movable: !readOnly }),
      emphasis: line.emphasis ?? false,
      span: fold ? facts.get(line.name)?.shape === 'scalar' : isOneValue(line, facts.get(line.name)?.shape),
    };
  });
}

/** An input of one value, or a formula that gives one, stands once for all columns. */
export function isOneValue(line: Line, shape: 'scalar' | 'series' | undefined): boolean {
  return line.kind === 'input' ? !Array.isArray(line.value) : shape === 'scalar';
}

/** What is seen of the numbers of a line. The same object for as long as all of it is. */
type Drawn = {
  readonly live: Float64Array;
  readonly values: Float64Array;
  readonly figures: Figures;
  readonly trend: GridCell;
};
/** What was drawn last. It is made anew whenever anything but the numbers changes. */
export type Drawings = Map<string, Drawn>;

/**
 * Describes any cell of the grid, and says of a row whether anything of it is new: a number that is typed changes few
 * rows, and the others need not be drawn again.
 */
export function cellSource(source: CellSource, drawings: Drawings) {
  const current = new Set<string>();
  const of = (line: Line): Drawn => {
    const known = drawings.get(line.id);
    if (known && current.has(line.id)) return known;
    current.add(line.id);
    const made = draw(line, source, known);
    if (known && sameNumbers(known.live, made.live) && sameNumbers(known.values, made.values)) return known;
    drawings.set(line.id, made);
    return made;
  };
  const cellOf = (rowIndex: number, column: number): GridCell => {
    const row = source.rows[rowIndex];
    if (row?.kind !== 'line') return nothing;
    const { line } = row;
    if (column === 0) return labelCell(row, source);
    const { values, figures, trend } = of(line);
    if (column === 1) return { text: figures.heading, tone: 'muted', editable: !source.readOnly };
    if (column === 2) return trend;
    if (row.fold && line.kind === 'input') return togetherCell(values, figures, column - leadingColumns);
    return valueCell(line, values, figures, column - leadingColumns, source);
  };
  const looksOf = (rowIndex: number): unknown => {
    const row = source.rows[rowIndex];
    return row?.kind === 'line' ? of(row.line) : drawings;
  };
  return { cellOf, looksOf };
}

function draw(line: Line, source: CellSource, known: Drawn | undefined): Drawn {
  const { results } = source;
  const columns = (of: CaseResults['live']): Float64Array =>
    columnsOf(results.facts.get(line.name), of(line.name).values, source.view.buckets, source.view.byPeriod, of);
  const values = columns(results.live);
  // Decimals follow the kept numbers, so that a preview does not make a row change its look.
  const figures =
    results.previewing && known
      ? known.figures
      : figuresOf(line.unit, largestOf(columns(results.values)), source.scale, line.kind === 'formula');
  return { live: results.live(line.name).values, values, figures, trend: shapeCell(line, source) };
}

function sameNumbers(a: Float64Array, b: Float64Array): boolean {
  return a === b || (a.length === b.length && a.every((value, index) => Object.is(value, b[index])));
}

function labelCell({ line, fold }: ModelRow & { kind: 'line' }, source: CellSource): GridCell {
  const problem = line.item ? undefined : source.problemOf.get(line.name);
  const text = lineLabel(line);
  const open = line.item ? 0 : (source.openComments.get(line.id) ?? 0);
  const spoken = [
    problem ?? (fold ? (fold.open ? 'items shown' : 'items hidden') : null),
    open > 0 ? count(open, 'open comment') : null,
  ].filter((words) => words !== null);
  return {
    text,
    tone: problem === undefined ? 'plain' : 'broken',
    editable: !source.readOnly && !line.item,
    ...(spoken.length > 0 ? { spoken: spoken.join('; ') } : {}),
    ...(problem === undefined && open === 0 ? {} : { after: <Marks isBroken={problem !== undefined} open={open} /> }),
  };
}

function Marks({ isBroken, open }: { readonly isBroken: boolean; readonly open: number }) {
  return (
    <>
      {isBroken ? <CircleAlert className={styles['alert']} aria-hidden /> : null}
      {open > 0 ? (
        <span className={styles['comments']} title={count(open, 'open comment')}>
          <MessageSquare aria-hidden />
          {open}
        </span>
      ) : null}
    </>
  );
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
