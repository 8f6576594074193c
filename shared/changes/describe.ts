import { endsOf, type Tree } from '../model/decision-tree.ts';
import {
  conventionNames,
  conventionWords,
  resolveConventions,
  type Conventions,
  type ConventionsInput,
} from '../model/conventions.ts';
import { lineLabel } from '../model/line.ts';
import { nothingOption } from '../model/option.ts';
import type { Records, RecordType, WorkspaceRecord } from '../model/record.ts';
import { sameRecord, type ChangeSet } from './change-set.ts';
import { changedCells, describeCell } from './describe-cells.ts';

/** One thing that a change did, in words. */
export type ChangeLine = {
  readonly what: string;
  readonly field: string | null;
  readonly from: string | null;
  readonly to: string | null;
};

/** How a number of this unit is written where the words are read. */
export type SayNumber = (value: number, unit: string | null) => string;

const typeWords: Readonly<Record<RecordType, string>> = {
  workspace: 'Workspace',
  product: 'Product',
  case: 'Case',
  line: 'Line',
  assumption: 'Assumption',
  scenario: 'Scenario',
  override: 'Scenario value',
  correlation: 'Link between inputs',
  option: 'Option',
  optionValue: 'Option value',
  decisionTree: 'Decision tree',
  narrative: 'Text',
  comment: 'Comment',
};

const fieldWords: Readonly<Record<string, string>> = {
  reviewBy: 'review by',
  resolvedBy: 'settled by',
  resolvedAt: 'settled at',
  inheritsId: 'builds on',
  actualsTo: 'last actual month',
  fiscalYearStart: 'first month of the fiscal year',
  productIds: 'products',
  priceBasis: 'price basis',
  emphasis: 'stands out',
  better: 'what is better',
  role: 'meaning',
  position: 'place in the list',
};

export const describeField = (field: string): string => fieldWords[field] ?? field;

/** Row numbers and ids mean nothing to a person. */
const hidden = new Set(['type', 'id', 'caseId', 'lineId', 'scenarioId', 'optionId', 'lineIdA', 'lineIdB']);
const mostText = 160;

export function describeChange(change: ChangeSet, records: Records, say: SayNumber): readonly ChangeLine[] {
  const known = new Map<string, WorkspaceRecord>(records);
  for (const record of [...change.removed, ...change.added]) if (!known.has(record.id)) known.set(record.id, record);
  return [
    ...change.updated.flatMap(({ from, to }) => describeUpdate(from, to, known, say)),
    ...change.added.map((record) => ({ what: titleOf(record, known), field: null, from: null, to: 'added' })),
    ...change.removed.map((record) => ({ what: titleOf(record, known), field: null, from: null, to: 'removed' })),
  ];
}

function describeUpdate(from: WorkspaceRecord, to: WorkspaceRecord, known: Records, say: SayNumber): ChangeLine[] {
  const before = from as unknown as Fields;
  const after = to as unknown as Fields;
  // What is not stated is absent, so a field may be on one side only.
  return [...new Set([...Object.keys(after), ...Object.keys(before)])]
    .filter((key) => !hidden.has(key) && !sameRecord(before[key], after[key]))
    .flatMap((key) => describeFieldChange(key, before[key], after[key], to, known, say));
}

type Fields = Readonly<Record<string, unknown>>;

const conventionKeys = Object.keys(conventionNames) as (keyof Conventions)[];

/** A few numbers of a series are told one by one, by the names of their periods. */
const fewCells = 6;

function describeFieldChange(
  key: string,
  before: unknown,
  after: unknown,
  record: WorkspaceRecord,
  known: Records,
  say: SayNumber,
): ChangeLine[] {
  const what = titleOf(record, known);
  const field = describeField(key);
  // Where it stands between two others is a number that means nothing to a person.
  if (key === 'position') return [{ what, field, from: null, to: 'moved' }];
  const cells = key === 'value' ? changedCells(before, after) : null;
  const words = (value: unknown): string => describeValue(value, record, known, say);
  if (key === 'timeline') {
    const [old, now] = [before as Fields, after as Fields];
    const parts = [...new Set([...Object.keys(old), ...Object.keys(now)])];
    return parts
      .filter((part) => old[part] !== now[part])
      .map((part) => ({ what, field: describeField(part), from: words(old[part]), to: words(now[part]) }));
  }
  if (key === 'conventions') {
    const [old, now] = [before, after].map((given) =>
      conventionWords(resolveConventions(given as ConventionsInput | null)),
    );
    return conventionKeys
      .filter((part) => old?.[part] !== now?.[part])
      .map((part) => ({ what, field: conventionNames[part], from: old?.[part] ?? null, to: now?.[part] ?? null }));
  }
  if (cells === null || cells.length === 0) return [{ what, field, from: words(before), to: words(after) }];
  const place = (cell: (typeof cells)[number]): string => describeCell(cell.cell, record, known);
  const [first, last] = [cells[0], cells.at(-1)];
  if (cells.length <= fewCells || !first || !last)
    return cells.map((cell) => ({ what, field: place(cell), from: words(cell.from), to: words(cell.to) }));
  return [
    {
      what,
      field: `${cells.length} numbers from ${place(first)} to ${place(last)}`,
      from: words(cells.map(({ from }) => from)),
      to: words(cells.map(({ to }) => to)),
    },
  ];
}

/** What a person calls the row. */
export function titleOf(record: WorkspaceRecord, known: Records): string {
  const line = (id: string): string => {
    const found = known.get(id);
    return found?.type === 'line' ? lineLabel(found) : 'a line';
  };
  const named = (id: string, otherwise: string): string => {
    const found = known.get(id);
    return found && 'name' in found ? found.name : `a ${otherwise}`;
  };
  if (record.type === 'line') return lineLabel(record);
  if (record.type === 'assumption') return line(record.lineId);
  if (record.type === 'override') return `${line(record.lineId)} in ${named(record.scenarioId, 'scenario')}`;
  if (record.type === 'optionValue')
    return `${line(record.lineId)} in ${record.optionId === null ? nothingOption : named(record.optionId, 'course of action')}`;
  if (record.type === 'decisionTree') return typeWords.decisionTree;
  if (record.type === 'correlation') return `${line(record.lineIdA)} with ${line(record.lineIdB)}`;
  if (record.type === 'narrative') return `Text: ${record.part}`;
  if (record.type === 'comment') return record.lineId === null ? 'Comment' : `Comment on ${line(record.lineId)}`;
  return `${typeWords[record.type]} ${record.name}`;
}

/** What stands in a field of `record`, in words; `known` has the rows that it may name. */
export function describeValue(value: unknown, record: WorkspaceRecord, known: Records, say: SayNumber): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (typeof value === 'number') return say(value, unitOf(record, known));
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return nameOf(value, known) ?? shorten(value);
  if (Array.isArray(value)) return showList(value, record, known, say);
  if (record.type === 'decisionTree') return treeWords(value as Tree);
  return shorten(
    Object.entries(value)
      .map(([key, item]) => `${describeField(key)} ${describeValue(item, record, known, say)}`)
      .join(', '),
  );
}

/** The whole tree would fill the page: how it begins and how much there is tells two of them apart. */
function treeWords(tree: Tree): string {
  const ends = endsOf(tree).length;
  const begin =
    tree.kind === 'end' ? 'one end' : `“${tree.name}” first: ${tree.branches.map(({ name }) => name).join(', ')}`;
  return tree.kind === 'end' ? begin : shorten(`${begin} (${ends} ${ends === 1 ? 'end' : 'ends'})`);
}

function showList(list: readonly unknown[], record: WorkspaceRecord, known: Records, say: SayNumber): string {
  const items = list.slice(0, 6).map((item) => describeValue(item, record, known, say));
  return list.length === 0 ? 'nothing' : `${items.join(', ')}${list.length > 6 ? ` … (${list.length})` : ''}`;
}

function unitOf(record: WorkspaceRecord, known: Records): string | null {
  if (record.type === 'line') return record.unit;
  const line = record.type === 'override' || record.type === 'optionValue' ? known.get(record.lineId) : undefined;
  if (record.type === 'scenario') return '%';
  return line?.type === 'line' ? line.unit : null;
}

function nameOf(id: string, known: Records): string | null {
  const found = known.get(id);
  if (!found) return null;
  return found.type === 'line' ? lineLabel(found) : 'name' in found ? found.name : null;
}

function shorten(text: string): string {
  return text.length > mostText ? `${text.slice(0, mostText).trimEnd()}…` : text;
}
