import type { RecordType, WorkspaceRecord } from '#shared/model/record.ts';
import type { KnownRow } from './harvest.ts';

const nouns: Readonly<Record<RecordType, readonly [one: string, many: string]>> = {
  workspace: ['description of the workspace', 'descriptions of the workspace'],
  product: ['product', 'products'],
  case: ['case', 'cases'],
  line: ['line', 'lines'],
  assumption: ['assumption', 'assumptions'],
  scenario: ['scenario', 'scenarios'],
  override: ['value of a scenario', 'values of scenarios'],
  correlation: ['correlation', 'correlations'],
  option: ['option', 'options'],
  optionValue: ['value of an option', 'values of options'],
  decisionTree: ['decision tree', 'decision trees'],
  narrative: ['part of the written case', 'parts of the written case'],
  comment: ['comment', 'comments'],
};
const mostNames = 10;

/** A row that can't be shown, as far as it is known. */
export function asKnown(record: WorkspaceRecord): KnownRow {
  return {
    type: record.type,
    name: 'name' in record ? record.name : null,
    caseId: 'caseId' in record ? record.caseId : null,
  };
}

/** `2 lines of the case “Aurora”: price, units`, one text for each kind and case. */
export function tellRows(rows: readonly KnownRow[], records: ReadonlyMap<string, WorkspaceRecord>): string[] {
  const groups = new Map<string, KnownRow[]>();
  for (const row of rows) {
    const key = `${row.type} ${row.caseId ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const owner = first.caseId === null ? undefined : records.get(first.caseId);
    const of = owner?.type === 'case' ? ` of the case “${owner.name}”` : '';
    const names = group.flatMap(({ name }) => (name === null ? [] : [name])).sort();
    const shown = names.slice(0, mostNames).join(', ');
    const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : '';
    return [`${countRows(first.type, group.length)}${of}${shown === '' ? '' : `: ${shown}${more}`}`];
  });
}

export function countRows(type: RecordType, count: number): string {
  return `${count.toLocaleString('en')} ${nouns[type][count === 1 ? 0 : 1]}`;
}

/** `History entry 3`, `History entries 3 to 5` */
export function tellEntries(first: number, last: number): string {
  return first === last ? `History entry ${first}` : `History entries ${first} to ${last}`;
}
