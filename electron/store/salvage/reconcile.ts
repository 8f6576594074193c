import { sameRecord } from '#shared/changes/change-set.ts';
import type { WorkspaceRecord } from '#shared/model/record.ts';
import type { Harvest } from './harvest.ts';
import { lastKnown, type LastKnown } from './last-known.ts';

/** A row that its table and the history tell differently: one of the two is damaged. */
export type Disagreement = { readonly inTable: WorkspaceRecord; readonly inHistory: LastKnown };

/** The rows as both the tables and the history tell them. */
export type Reconciled = {
  readonly records: ReadonlyMap<string, WorkspaceRecord>;
  /** Rows that only the history could give. */
  readonly rebuilt: readonly LastKnown[];
  readonly disagreements: readonly Disagreement[];
  /** Rows of a table that the whole history never made: a damaged id, or somebody else's row. */
  readonly strangers: readonly WorkspaceRecord[];
  /** Rows that there were and that nothing could give. */
  readonly lost: readonly string[];
};

export function reconcile(found: Harvest): Reconciled {
  const history = lastKnown(found);
  const records = new Map<string, WorkspaceRecord>();
  const rebuilt: LastKnown[] = [];
  const disagreements: Disagreement[] = [];
  const strangers: WorkspaceRecord[] = [];
  for (const record of found.records.values()) {
    const told = history.rows.get(record.id);
    if (history.isWhole && !told?.record) {
      strangers.push(record);
      continue;
    }
    records.set(record.id, record);
    if (told?.record && told.isLast && !sameRecord(told.record, record))
      disagreements.push({ inTable: record, inHistory: told });
  }
  for (const [id, told] of history.rows) {
    if (told.record === null || records.has(id)) continue;
    // Without the entries in between, a row may have been removed in one of them: the table knows.
    const mayBeGone = !told.isLast && (found.whole.has(told.record.type) || isLeftOutByIndex(found, id, told));
    if (mayBeGone) continue;
    records.set(id, told.record);
    rebuilt.push(told);
  }
  const lost = [...found.known].filter(([id]) => !records.has(id) && history.rows.get(id)?.record !== null);
  return {
    records,
    rebuilt,
    disagreements,
    strangers,
    lost: lost.map(([id]) => id).filter((id) => !(history.isWhole && !history.rows.has(id))),
  };
}

/** The index of the table still names its other rows, and not this one. */
function isLeftOutByIndex({ known }: Harvest, id: string, told: LastKnown): boolean {
  return !known.has(id) && [...known.values()].some(({ type }) => type === told.record?.type);
}
