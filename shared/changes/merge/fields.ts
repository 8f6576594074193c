import type { WorkspaceRecord } from '../../model/record.ts';
import { sameRecord } from '../change-set.ts';
import type { Decide, Three } from './conflict.ts';

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (record: WorkspaceRecord | undefined): Fields => record ?? {};

/** Fields that are merged part by part: by item and by period, by key. A list of names or ids is one value. */
const divisible = new Set(['value', 'dimensions', 'timeline', 'conventions']);

/** What a line is. Half of one definition and half of another would be neither. */
const definition = ['kind', 'value', 'formula', 'dimensions'] as const;

/** One row out of two, field by field; where both changed a field in different ways, `decide` says whose it is. */
export function mergeRow(
  key: string,
  row: Three<WorkspaceRecord | undefined> & { ours: WorkspaceRecord; theirs: WorkspaceRecord },
  decide: Decide,
): WorkspaceRecord {
  if (row.ours === row.theirs || row.base === row.theirs) return row.ours;
  if (row.base === row.ours) return row.theirs;
  const three: Three<Fields> = { base: fieldsOf(row.base), ours: fieldsOf(row.ours), theirs: fieldsOf(row.theirs) };
  const merged: Record<string, unknown> = {};
  const whole = row.ours.type === 'line' && !sameShape(three);
  if (whole) Object.assign(merged, mergeDefinition(key, row, three, decide));
  for (const field of new Set([...Object.keys(row.ours), ...Object.keys(row.theirs)])) {
    if (whole && (definition as readonly string[]).includes(field)) continue;
    const at = { field, cell: [] };
    const value = mergeValue(
      key,
      row,
      at,
      pick(three, (fields) => fields[field]),
      decide,
    );
    if (value !== undefined) merged[field] = value;
  }
  // Its fields come from two rows of this type; the store checks the whole again before it is kept.
  return merged as unknown as WorkspaceRecord;
}

/** Whether all that have the line agree on what its value looks like, so that cells can be compared. */
function sameShape({ base, ours, theirs }: Three<Fields>): boolean {
  const known = [base, ours, theirs].filter((fields) => 'kind' in fields);
  return known.every(
    (fields) => fields['kind'] === known[0]?.['kind'] && sameRecord(fields['dimensions'], known[0]?.['dimensions']),
  );
}

function mergeDefinition(
  key: string,
  row: Three<WorkspaceRecord | undefined>,
  three: Three<Fields>,
  decide: Decide,
): Fields {
  const parts = pick(three, (fields) =>
    'kind' in fields ? Object.fromEntries(definition.map((field) => [field, fields[field]])) : undefined,
  );
  return mergeValue(key, row, { field: 'definition', cell: [] }, parts, decide) as Fields;
}

type Place = { readonly field: string; readonly cell: readonly (string | number)[] };

function mergeValue(
  key: string,
  row: Three<WorkspaceRecord | undefined>,
  at: Place,
  values: Three<unknown>,
  decide: Decide,
): unknown {
  const { base, ours, theirs } = values;
  if (sameRecord(ours, theirs) || sameRecord(base, theirs)) return ours;
  if (sameRecord(base, ours)) return theirs;
  // Where a row stands is no opinion that two people could differ in.
  if (at.field === 'position' && typeof ours === 'number' && typeof theirs === 'number') return Math.max(ours, theirs);
  const inner = (step: string | number, of: (value: unknown) => unknown): unknown =>
    mergeValue(key, row, { field: at.field, cell: [...at.cell, step] }, pick(values, of), decide);
  if (divisible.has(at.field)) {
    if (areSeries(values))
      return (ours as number[]).map((_, index) => inner(index, (list) => (list as number[])[index]));
    if (areObjects(values)) {
      const names = new Set([base, ours, theirs].flatMap((value) => Object.keys(value as object)));
      const merged = [...names].map((name) => [name, inner(name, (value) => (value as Fields)[name])] as const);
      return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
    }
  }
  const place = [key, at.field, ...at.cell].map(String).join('/');
  const side = decide({ key: place, kind: 'value', row, ...at, values });
  return values[side];
}

function areSeries({ base, ours, theirs }: Three<unknown>): boolean {
  return [base, ours, theirs].every(
    (value) =>
      Array.isArray(value) &&
      // Where one side took the item away there is no list.
      value.length === (ours as unknown[] | undefined)?.length &&
      value.every((item) => typeof item === 'number'),
  );
}

const areObjects = ({ base, ours, theirs }: Three<unknown>): boolean =>
  [base, ours, theirs].every((value) => typeof value === 'object' && value !== null && !Array.isArray(value));

export function pick<From, To>({ base, ours, theirs }: Three<From>, of: (value: From) => To): Three<To> {
  return { base: of(base), ours: of(ours), theirs: of(theirs) };
}
