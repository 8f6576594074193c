import { bucketsOf, type Bucket, type Grain, type Timeline } from '#shared/kernel/period.ts';
import { valueOfItems, type Items } from '#shared/model/dimension-items.ts';
import type { Line } from '#shared/model/line.ts';
import { noSection, sectionsOf } from '#shared/model/sections.ts';
import type { CaseResults, LineFacts } from '#renderer/lib/engine/index.ts';

/** One row of the model as the page orders them: a section that folds, or a line. */
export type ModelRow =
  | SectionRow
  | {
      readonly kind: 'line';
      readonly line: RowLine;
      /** Of a line with dimensions: whether its items stand below it. */
      readonly fold: { readonly key: string; readonly open: boolean } | null;
    };

export type SectionRow = {
  readonly kind: 'section';
  readonly key: string;
  readonly title: string;
  /** The id of its first line. */
  readonly first: string;
  readonly lines: number;
  readonly open: boolean;
};

/** A line of the case, or one item of it shown as a line. */
export type RowLine = Line & { readonly item?: { readonly of: Line; readonly items: Items } };

/** The line of the case that a row belongs to. */
export const caseLine = (line: RowLine): Line => line.item?.of ?? line;

/** With more items than this a line starts closed. */
const shownAtOnce = 8;

/** Lines in their order; a heading wherever the section changes. A case without sections has no headings. */
export function modelRows(
  lines: readonly Line[],
  folded: ReadonlySet<string>,
  facts: CaseResults['facts'],
): readonly ModelRow[] {
  const rowsOf = (line: Line): readonly ModelRow[] => lineRows(line, facts.get(line.name), folded);
  if (lines.every((line) => line.section === null)) return lines.flatMap(rowsOf);
  return sectionsOf(lines).flatMap(({ name, lines: own }): readonly ModelRow[] => {
    const key = sectionKey(own[0]);
    const open = !folded.has(key);
    const title = name ?? noSection;
    const heading: SectionRow = { kind: 'section', key, title, first: own[0]?.id ?? '', lines: own.length, open };
    return [heading, ...(open ? own.flatMap(rowsOf) : [])];
  });
}

/** A section is known by its first line: two of them may have the same name, and a new name changes nothing else. */
const sectionKey = (first: Line | undefined): string => `section@${first?.id ?? ''}`;

/** The key, in `folded`, of the section that a line stands in. */
export function sectionKeyOf(lines: readonly Line[], line: Line): string {
  const place = lines.indexOf(line);
  const before = lines.findLastIndex((each, index) => index < place && each.section !== line.section);
  return sectionKey(lines[before + 1] ?? line);
}

/** Many items start closed and few start open; the key in `folded` turns that round. */
export function itemsKey(line: Line, count: number): string {
  return `${count > shownAtOnce ? 'open' : 'closed'}@${line.id}`;
}

function lineRows(line: Line, facts: LineFacts | undefined, folded: ReadonlySet<string>): readonly ModelRow[] {
  const items = facts?.items ?? [];
  if (items.length === 0) return [{ kind: 'line', line, fold: null }];
  const key = itemsKey(line, items.length);
  const open = items.length > shownAtOnce === folded.has(key);
  if (!open) return [{ kind: 'line', line, fold: { key, open } }];
  return [
    { kind: 'line', line, fold: { key, open } },
    ...items.map((each): ModelRow => ({ kind: 'line', line: itemLine(line, each.name, each.items), fold: null })),
  ];
}

function itemLine(line: Line, name: string, items: Items): RowLine {
  return {
    ...line,
    id: `${line.id} ${name}`,
    name,
    label: items.join(', '),
    value: line.value === null ? null : valueOfItems(line.value, items),
    dimensions: null,
    distribution: null,
    emphasis: false,
    item: { of: line, items },
  };
}

export type PeriodView = { readonly grain: Grain; readonly buckets: readonly Bucket[]; readonly byPeriod: boolean };

export function periodView(timeline: Timeline, grain: Grain): PeriodView {
  const buckets = bucketsOf(timeline, grain);
  return { grain, buckets, byPeriod: buckets.length === timeline.periods };
}

/** The grains worth offering: not finer than the case's own, and none that shows a single column twice. */
export function grainsOf(timeline: Timeline): readonly Grain[] {
  const all: readonly Grain[] = ['month', 'quarter', 'year'];
  return all.slice(all.indexOf(timeline.grain));
}

export const grainWords: Readonly<Record<Grain, { one: string; many: string; title: string }>> = {
  month: { one: 'month', many: 'months', title: 'Month' },
  quarter: { one: 'quarter', many: 'quarters', title: 'Quarter' },
  year: { one: 'year', many: 'years', title: 'Year' },
};
