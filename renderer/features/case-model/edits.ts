import type { Bucket } from '#shared/kernel/period.ts';
import { withItemValue } from '#shared/model/dimension-items.ts';
import { lineLabel, type InputValue, type Line } from '#shared/model/line.ts';
import { whyNotInUnit } from '#renderer/lib/index.ts';
import { decimalMarkOf, readCell, type Block, type CopiedCell, type DecimalMark } from '#renderer/ui/grid/index.ts';
import { caseLine, type ModelRow, type PeriodView, type RowLine } from './view.ts';

/** What an edit does to the lines: all of it, or none of it with the reason as a sentence. */
export type ValueEdit = { readonly line: RowLine; readonly value: InputValue };
export type Planned =
  | { readonly ok: true; readonly edits: readonly ValueEdit[]; readonly cells: number }
  | { readonly ok: false; readonly why: string };

const refuse = (why: string): Planned => ({ ok: false, why });
export const grainWord = { month: 'months', quarter: 'quarters', year: 'years' } as const;

/** Why a line's numbers cannot be typed in this view; null when they can. */
export function whyNotEditable(line: Line, view: PeriodView, ownGrain: keyof typeof grainWord): string | null {
  const label = `“${lineLabel(line)}”`;
  if (line.kind === 'formula')
    return `${label} is calculated. Change its formula in the bar above, or one of its inputs.`;
  // Of an item nothing is said here: the row stands for it alone.
  if ((line.dimensions ?? []).length > 0) {
    return `${label} has one value for each of its dimension's items, shown below it. Change it there.`;
  }
  if (Array.isArray(line.value) && !view.byPeriod) {
    return `${label} has a value for each ${grainWord[ownGrain].slice(0, -1)}. Switch the view to ${grainWord[ownGrain]} to change one.`;
  }
  return null;
}

/** The line's value with one column replaced. */
export function withValue(line: Line, bucket: Bucket | undefined, value: number): InputValue {
  if (!Array.isArray(line.value) || !bucket) return value;
  const next: number[] = [...(line.value as readonly number[])];
  next[bucket.from] = value;
  return next;
}

type Place = {
  readonly rows: readonly ModelRow[];
  readonly view: PeriodView;
  readonly grain: keyof typeof grainWord;
  readonly firstValue: number;
};

/**
 * A pasted block, from the cell where it was dropped. One value fills the whole selection. Nothing is changed
 * unless every cell can be.
 */
export function planPaste(
  table: readonly (readonly CopiedCell[])[],
  block: Block,
  place: Place,
  fallback: DecimalMark,
): Planned {
  const width = Math.max(0, ...table.map((row) => row.length));
  if (width === 0) return refuse('There is nothing to paste. Copy cells in a spreadsheet first.');
  if (block.left < place.firstValue)
    return refuse('Paste numbers into the value columns: select the first cell to fill.');
  const mark = decimalMarkOf(
    table.flat().map(({ text }) => text),
    fallback,
  );
  const single = table.length === 1 && width === 1;
  const height = single ? block.bottom - block.top + 1 : table.length;
  const across = single ? block.right - block.left + 1 : width;
  const changes = new Map<RowLine, InputValue>();
  let cells = 0;
  let source = 0;
  for (let rowIndex = block.top; source < height; rowIndex++) {
    const row = place.rows[rowIndex];
    if (!row)
      return refuse(
        `The copied block has ${table.length} rows, and only ${source} lines are left below this cell. Nothing was changed.`,
      );
    // A heading has no values: a block that was copied across sections goes around it.
    if (row.kind === 'section') {
      if (single) source++;
      else if (isBlank(table[source])) source++;
      continue;
    }
    const { line } = row;
    const why = whyNotEditable(line, place.view, place.grain);
    const given = single ? Array.from({ length: across }, () => table[0]?.[0] ?? noCell) : (table[source] ?? []);
    source++;
    if (isBlank(given)) continue;
    if (why !== null) return refuse(`${why} Nothing was changed.`);
    const perColumn = Array.isArray(line.value);
    if (!perColumn && !single && given.filter(({ text }) => text.trim() !== '').length > 1) {
      return refuse(
        `${quoted(line)} has one value for all columns, and the block has ${given.length} for it. Give it one value a ${grainWord[place.grain].slice(0, -1)} first (line menu). Nothing was changed.`,
      );
    }
    for (let offset = 0; offset < given.length; offset++) {
      const { text, held } = given[offset] ?? noCell;
      if (text.trim() === '') continue;
      const reading = readCell(text, held, mark);
      const at = `row ${source}, column ${offset + 1}`;
      if (!reading)
        return refuse(`“${shorten(text)}” (${at} of what was copied) is not a number. Nothing was changed.`);
      const sign = whyNotInUnit(text, reading, line.unit);
      if (sign !== null) {
        const where = single ? '' : ` It stands in ${at} of what was copied, for ${quoted(line)}.`;
        return refuse(`${sign}${where} Nothing was changed.`);
      }
      const bucket = perColumn ? place.view.buckets[block.left - place.firstValue + offset] : undefined;
      if (perColumn && !bucket)
        return refuse(
          `The copied block is wider than the ${place.view.buckets.length} columns of the model. Nothing was changed.`,
        );
      const value = line.unit === '%' && !reading.percent ? reading.value / 100 : reading.value;
      changes.set(line, withValue({ ...line, value: changes.get(line) ?? line.value }, bucket, value));
      cells++;
    }
  }
  return { ok: true, cells, edits: [...changes].map(([line, value]) => ({ line, value })) };
}

/** The first chosen column of each line, copied to the columns to its right. */
export function planFillRight(block: Block, place: Place): Planned {
  const edits: ValueEdit[] = [];
  for (let rowIndex = block.top; rowIndex <= block.bottom; rowIndex++) {
    const row = place.rows[rowIndex];
    if (!row || row.kind === 'section') continue;
    const why = whyNotEditable(row.line, place.view, place.grain);
    if (why !== null) return refuse(`${why} Nothing was changed.`);
    const { value } = row.line;
    if (!Array.isArray(value)) continue;
    const first = place.view.buckets[block.left - place.firstValue]?.from ?? 0;
    const last =
      block.right > block.left ? (place.view.buckets[block.right - place.firstValue]?.from ?? first) : value.length - 1;
    const series = value as readonly number[];
    const filled = series.map((old, index) => (index >= first && index <= last ? (series[first] ?? old) : old));
    edits.push({ line: row.line, value: filled });
  }
  if (edits.length === 0)
    return refuse(
      'Fill right copies a value to later columns. The chosen lines have one value for all columns already.',
    );
  return { ok: true, edits, cells: edits.length };
}

/** The edits as the lines of the case take them: items of one line are put together into its value. */
export function lineEdits(
  edits: readonly ValueEdit[],
  itemsOf: (dimension: string) => readonly string[],
): readonly { readonly lineId: string; readonly value: InputValue }[] {
  const values = new Map<string, InputValue>();
  for (const { line, value } of edits) {
    const { item } = line;
    const of = caseLine(line);
    if (!item) values.set(of.id, value);
    else {
      const before = values.get(of.id) ?? of.value ?? 0;
      const one = typeof value === 'number' || Array.isArray(value) ? (value as number | readonly number[]) : 0;
      values.set(of.id, withItemValue(before, item.items, (of.dimensions ?? []).map(itemsOf), one));
    }
  }
  return [...values].map(([lineId, value]) => ({ lineId, value }));
}

const noCell: CopiedCell = { text: '', held: null };
const isBlank = (row: readonly CopiedCell[] | undefined): boolean =>
  row?.every(({ text }) => text.trim() === '') ?? true;
const quoted = (line: Line): string => `“${lineLabel(line)}”`;
const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
