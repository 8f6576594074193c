import { keyOf } from '#shared/model/key.ts';
import { recordOrder, recordsOfType, type WorkspaceRecord } from '#shared/model/record.ts';
import { checkReferences } from '../references.ts';
import { recoveredCase } from './recovered-case.ts';

/** Rows that belong together again, and what had to be done for it. */
export type Fitted = {
  readonly records: Map<string, WorkspaceRecord>;
  /** Rows that could be read, but belong to a row that is gone or are there twice. */
  readonly dropped: readonly WorkspaceRecord[];
  /** Rows made anew, so that others have something to belong to. */
  readonly standIns: readonly WorkspaceRecord[];
  /** Scenarios that inherited from one that is gone. */
  readonly loosened: readonly WorkspaceRecord[];
};

/** A case that can't be read is made anew under its id: what belongs to it is worth more than its name. */
export function fitTogether(
  found: ReadonlyMap<string, WorkspaceRecord>,
  standIn: { readonly id: string; readonly name: string; readonly start: string },
): Fitted {
  const records = new Map(found);
  const standIns: WorkspaceRecord[] = [];
  const make = (record: WorkspaceRecord): void => {
    records.set(record.id, record);
    standIns.push(record);
  };
  const dropped = dropDoubles(records);
  if (recordsOfType(records, 'workspace').length === 0)
    make({ type: 'workspace', id: standIn.id, name: standIn.name, description: null });
  const lost = new Set([...records.values()].flatMap((record) => ('caseId' in record ? [record.caseId] : [])));
  for (const id of records.keys()) lost.delete(id);
  for (const id of lost) {
    const name = lost.size === 1 ? 'Recovered case' : `Recovered case ${id.slice(0, 4)}`;
    const lines = recordsOfType(records, 'line').filter(({ caseId }) => caseId === id);
    make(recoveredCase(id, lines, name, standIn.start));
  }

  const loosened: WorkspaceRecord[] = [];
  // Parents before children, and again while something goes: scenarios inherit from each other.
  const ordered = recordOrder.flatMap((type) => recordsOfType(records, type));
  for (let before = -1; before !== dropped.length;) {
    before = dropped.length;
    for (const { id } of ordered) {
      const record = records.get(id);
      if (record === undefined || checkReferences(records, record).ok) continue;
      const free = record.type === 'scenario' ? { ...record, inheritsId: null } : record;
      if (checkReferences(records, free).ok) {
        records.set(id, free);
        loosened.push(record);
      } else {
        records.delete(id);
        dropped.push(record);
      }
    }
  }
  return { records, dropped, standIns, loosened };
}

/** A damaged id or name can make a second of what there may only be one. The first stays. */
function dropDoubles(records: Map<string, WorkspaceRecord>): WorkspaceRecord[] {
  const taken = new Set<string>();
  const doubles = [...records.values()].filter((record) => {
    const key = record.type === 'line' ? `line ${record.name} of ${record.caseId}` : keyOf(record);
    const isDouble = taken.has(key);
    taken.add(key);
    return isDouble;
  });
  for (const { id } of doubles) records.delete(id);
  return doubles;
}
