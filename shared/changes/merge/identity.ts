import type { Id } from '../../kernel/id.ts';
import type { Records, WorkspaceRecord } from '../../model/record.ts';
import { keyOf } from '../../model/key.ts';
import { sides, type Side, type Three } from './conflict.ts';

export type Keyed = ReadonlyMap<string, WorkspaceRecord>;

/** The rows of all three by what they are, with one id for one thing. */
export function identify(three: Three<Records>): Three<Keyed> {
  const twins = twinsOf(three);
  const keyed = (records: Records): Keyed =>
    new Map([...records.values()].map((record) => rewrite(record, twins)).map((record) => [keyOf(record), record]));
  const found = { base: keyed(three.base), ours: keyed(three.ours), theirs: keyed(three.theirs) };
  const ids = new Map<string, Id>();
  for (const key of new Set([...found.ours.keys(), ...found.theirs.keys()])) {
    const id = oneId(found.base.get(key)?.id, found.ours.get(key)?.id, found.theirs.get(key)?.id);
    if (id !== undefined) ids.set(key, id);
  }
  // The row itself where nothing is to be changed: most rows are one object in all three, and so known to be equal.
  const withId = (key: string, record: WorkspaceRecord): WorkspaceRecord => {
    const id = ids.get(key) ?? record.id;
    return id === record.id ? record : { ...record, id };
  };
  const withIds = (rows: Keyed): Keyed => new Map([...rows].map(([key, record]) => [key, withId(key, record)]));
  return { base: withIds(found.base), ours: withIds(found.ours), theirs: withIds(found.theirs) };
}

/** The id that one thing has afterwards: who replaced it counts; of two new ones the smaller, whoever asks. */
function oneId(base: Id | undefined, ours: Id | undefined, theirs: Id | undefined): Id | undefined {
  if (ours === undefined || ours === base) return theirs ?? ours;
  if (theirs === undefined || theirs === base) return ours;
  return ours < theirs ? ours : theirs;
}

/** Lines and options that both people added under one name to one case: the second id of each, and what it becomes. */
function twinsOf({ base, ours, theirs }: Three<Records>): ReadonlyMap<Id, Id> {
  const added = (records: Records): Map<string, Id> =>
    new Map(
      [...records.values()].flatMap((record) =>
        (record.type === 'line' || record.type === 'option') && !base.has(record.id)
          ? [[`${record.type} ${record.caseId} ${record.name}`, record.id]]
          : [],
      ),
    );
  const bySide: Record<Side, Map<string, Id>> = { ours: added(ours), theirs: added(theirs) };
  const twins = new Map<Id, Id>();
  for (const [name, id] of bySide.ours) {
    const other = bySide.theirs.get(name);
    if (other === undefined || other === id || theirs.has(id) || ours.has(other)) continue;
    twins.set(id < other ? other : id, id < other ? id : other);
  }
  return twins;
}

/** The row with each mention of a twin's id made that of its twin. Ids are unique, so any text that is one, is one. */
function rewrite(record: WorkspaceRecord, twins: ReadonlyMap<Id, Id>): WorkspaceRecord {
  if (twins.size === 0) return record;
  const replaced = (value: unknown): unknown =>
    typeof value === 'string'
      ? (twins.get(value) ?? value)
      : Array.isArray(value)
        ? value.map(replaced)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(inner)]))
          : value;
  const fields = Object.entries(record).map(([field, value]) => [field, replaced(value)] as const);
  return Object.fromEntries(fields) as unknown as WorkspaceRecord;
}

/** All keys, in an order that doesn't depend on who asks. */
export function allKeys(three: Three<Keyed>): string[] {
  const keys = new Set<string>(three.base.keys());
  for (const side of sides) for (const key of three[side].keys()) keys.add(key);
  return [...keys].sort();
}
