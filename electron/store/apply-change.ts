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

/**
 * The change set as it will be kept, or why it cannot be: each row fits its schema, each row that it starts from
 * is the current one, and nothing is left pointing at what is gone. Answers the rows as they will be after it.
 */
export function checkChange(records: Records, change: ChangeSet): Result<{ change: ChangeSet; after: Records }> {
  const after = new Map(records);
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
    after.delete(current.id);
  }
  for (const { from, to } of change.updated) {
    const current = currentOf(records, from);
    if (!current || !once(from.id)) return stale(from.id);
    const checked = checkRecord(to);
    if (!checked.ok) return checked;
    if (checked.value.id !== from.id || checked.value.type !== from.type) return stale(from.id);
    updated.push({ from: current, to: checked.value });
    after.set(from.id, checked.value);
  }
  for (const record of change.added) {
    const checked = checkRecord(record);
    if (!checked.ok) return checked;
    if (!once(checked.value.id) || records.has(checked.value.id)) return stale(checked.value.id);
    added.push(checked.value);
    after.set(checked.value.id, checked.value);
  }

  const complete = checkWhole(records, after, [...added, ...updated.map(({ to }) => to)], removed);
  return complete.ok ? ok({ change: { added, updated, removed }, after }) : complete;
}

/** The row as it stands, when it is what the change believes. */
function currentOf(records: Records, believed: WorkspaceRecord): WorkspaceRecord | undefined {
  const current = records.get(believed.id);
  if (current === undefined || current === believed || sameRecord(current, believed)) return current;
  // The change may say the same in other words: -0 for 0, or a key that is undefined.
  const normal = checkRecord(believed);
  return normal.ok && sameRecord(current, normal.value) ? current : undefined;
}

function checkWhole(
  records: Records,
  after: Records,
  written: readonly WorkspaceRecord[],
  removed: readonly WorkspaceRecord[],
): Result<null> {
  if (after.size > limits.rows) {
    return fail(
      'too-large',
      `A workspace can hold ${limits.rows} rows, and this edit would make it ${after.size}. Nothing was changed. Move some cases into a workspace of their own.`,
      { rows: after.size },
    );
  }
  for (const record of written) {
    const checked = checkReferences(after, record);
    if (!checked.ok) return checked;
  }
  const touchesWorkspace = records.size === 0 || [...written, ...removed].some((record) => record.type === 'workspace');
  if (touchesWorkspace && countWorkspaces(after) !== 1)
    return fail('not-allowed', 'A workspace has exactly one description. Nothing was changed.');
  return checkUnreferenced(after, new Set(removed.map((record) => record.id)));
}

function countWorkspaces(records: Records): number {
  let count = 0;
  for (const record of records.values()) if (record.type === 'workspace') count += 1;
  return count;
}

/** Writes the rows. Runs inside the transaction of the edit. */
export function writeChange(db: WritableDatabase, change: ChangeSet): void {
  for (const record of [...change.removed].sort((a, b) => byRank(b, a))) tableOf(record.type).remove(db, record.id);
  for (const { from, to } of change.updated) {
    if (from.type === 'line' && to.type === 'line' && from.name !== to.name) parkLineName(db, to.id);
  }
  for (const { to } of change.updated) tableOf(to.type).update(db, to);
  for (const record of [...change.added].sort(byRank)) tableOf(record.type).insert(db, record);
}
