import type { ChangeSet } from '#shared/changes/change-set.ts';
import { sameRecord } from '#shared/changes/change-set.ts';
import { limits } from '#shared/kernel/limits.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { recordOrder, type Records, type WorkspaceRecord } from '#shared/model/record.ts';
import { checkRecord } from './normalise.ts';
import { checkReferences, checkUnreferenced } from './references.ts';
import type { WritableDatabase } from './sqlite.ts';
import { tableOf } from './tables/index.ts';
import { parkLineName } from './tables/line.ts';

const stale = (id: string): Result<never> =>
  fail(
    'stale-change',
    'This was changed somewhere else in the meantime, so the edit was not applied. Look at the new value and try again.',
    { id },
  );

const rank = new Map(recordOrder.map((type, index) => [type, index]));
const byRank = (a: WorkspaceRecord, b: WorkspaceRecord): number => (rank.get(a.type) ?? 0) - (rank.get(b.type) ?? 0);

/** The rows as they will be, without copying the tens of thousands that stay: copying them cost more than the edit. */
type Outlook = {
  readonly get: (id: string) => WorkspaceRecord | undefined;
  readonly values: () => Iterable<WorkspaceRecord>;
  readonly size: number;
};

function outlookOf(records: Records, change: ChangeSet): Outlook {
  const touched = new Map<string, WorkspaceRecord | undefined>();
  for (const { id } of change.removed) touched.set(id, undefined);
  for (const { to } of change.updated) touched.set(to.id, to);
  for (const record of change.added) touched.set(record.id, record);
  return {
    get: (id) => (touched.has(id) ? touched.get(id) : records.get(id)),
    values: function* () {
      for (const record of records.values()) if (!touched.has(record.id)) yield record;
      for (const record of touched.values()) if (record) yield record;
    },
    size: records.size + change.added.length - change.removed.length,
  };
}

/**
 * The change set as it will be kept, or why it cannot be: each row fits its schema, each row that it starts from
 * is the current one, and nothing is left pointing at what is gone.
 */
export function checkChange(records: Records, change: ChangeSet): Result<ChangeSet> {
  const touched = new Set<string>();
  const once = (id: string): boolean => {
    const isNew = !touched.has(id);
    touched.add(id);
    return isNew;
  };
  const removed: WorkspaceRecord[] = [];
  const updated: { from: WorkspaceRecord; to: WorkspaceRecord }[] = [];
  const added: WorkspaceRecord[] = [];

  for (const record of change.removed) {
    const current = currentOf(records, record);
    if (!current || !once(record.id)) return stale(record.id);
    removed.push(current);
  }
  for (const { from, to } of change.updated) {
    const current = currentOf(records, from);
    if (!current || !once(from.id)) return stale(from.id);
    const checked = checkRecord(to);
    if (!checked.ok) return checked;
    if (checked.value.id !== from.id || checked.value.type !== from.type) return stale(from.id);
    updated.push({ from: current, to: checked.value });
  }
  for (const record of change.added) {
    const checked = checkRecord(record);
    if (!checked.ok) return checked;
    if (!once(checked.value.id) || records.has(checked.value.id)) return stale(checked.value.id);
    added.push(checked.value);
  }

  const kept: ChangeSet = { added, updated, removed };
  const complete = checkWhole(outlookOf(records, kept), kept, records.size === 0);
  return complete.ok ? ok(kept) : complete;
}

/** The row as it stands, when it is what the change believes. */
function currentOf(records: Records, believed: WorkspaceRecord): WorkspaceRecord | undefined {
  const current = records.get(believed.id);
  if (current === undefined || current === believed || sameRecord(current, believed)) return current;
  // The change may say the same in other words: -0 for 0, or a key that is undefined.
  const normal = checkRecord(believed);
  return normal.ok && sameRecord(current, normal.value) ? current : undefined;
}

function checkWhole(after: Outlook, { added, updated, removed }: ChangeSet, isFirst: boolean): Result<null> {
  if (after.size > limits.rows) {
    return fail(
      'too-large',
      `A workspace can hold ${limits.rows} rows, and this edit would make it ${after.size}. Nothing was changed. Move some cases into a workspace of their own.`,
      { rows: after.size },
    );
  }
  const written = [...added, ...updated.map(({ to }) => to)];
  for (const record of written) {
    const checked = checkReferences(after, record);
    if (!checked.ok) return checked;
  }
  const touchesWorkspace = isFirst || [...written, ...removed].some((record) => record.type === 'workspace');
  if (touchesWorkspace && countWorkspaces(after) !== 1) {
    return fail('not-allowed', 'A workspace has exactly one description. Nothing was changed.');
  }
  return checkUnreferenced(after.values(), new Set(removed.map((record) => record.id)));
}

function countWorkspaces(after: Outlook): number {
  let count = 0;
  for (const record of after.values()) if (record.type === 'workspace') count += 1;
  return count;
}

/** Brings the rows in memory to where the file is; only after the transaction. */
export function applyInPlace(records: Map<string, WorkspaceRecord>, change: ChangeSet): void {
  for (const { id } of change.removed) records.delete(id);
  for (const { to } of change.updated) records.set(to.id, to);
  for (const record of change.added) records.set(record.id, record);
}

/** Writes the rows, into the tables of the newest schema or an earlier one. Runs inside the transaction of the edit. */
export function writeChange(db: WritableDatabase, change: ChangeSet, tables = tableOf): void {
  for (const record of [...change.removed].sort((a, b) => byRank(b, a))) tables(record.type).remove(db, record.id);
  for (const { from, to } of change.updated) {
    if (from.type === 'line' && to.type === 'line' && from.name !== to.name) parkLineName(db, to.id);
  }
  for (const { to } of change.updated) tables(to.type).update(db, to);
  for (const record of [...change.added].sort(byRank)) tables(record.type).insert(db, record);
}
