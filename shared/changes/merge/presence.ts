import type { WorkspaceRecord } from '../../model/record.ts';
import { references } from '../../model/references.ts';
import { sameRecord } from '../change-set.ts';
import { otherSide, sides, type Conflict, type Decide, type Side, type Three } from './conflict.ts';
import type { Keyed } from './identity.ts';
import { pick } from './fields.ts';

/** The rows that `record` can't be without, by id. */
function parentsOf(record: WorkspaceRecord): { readonly field: string; readonly id: string }[] {
  const fields = record as unknown as Readonly<Record<string, unknown>>;
  return references[record.type].flatMap(({ field }) => {
    const id = fields[field];
    return typeof id === 'string' ? [{ field, id }] : [];
  });
}

/** Only what other rows refer to is looked up here, and that has its id as its key. */
const rowById = (rows: Keyed, id: string): WorkspaceRecord | undefined => rows.get(id);

/**
 * Which rows are gone afterwards, by key. A removal stands, unless the other side has worked on the row or on
 * something that needs it: then it is a conflict about the topmost row, and all below it share its fate.
 */
export function decideRemovals(three: Three<Keyed>, decide: Decide): ReadonlySet<string> {
  const gone = new Set<string>();
  for (const side of sides) {
    const stays = otherSide(side);
    const removed = [...three[stays]].filter(([key]) => three.base.has(key) && !three[side].has(key));
    const ids = new Set(removed.map(([, record]) => record.id));
    const worked = workedOn(three, stays);
    const fates = new Map<string, boolean>();
    const isGone = (key: string, record: WorkspaceRecord): boolean => {
      const known = fates.get(record.id);
      if (known !== undefined) return known;
      // Against endless recursion, should the rows of a damaged file need each other.
      fates.set(record.id, true);
      const above = neededBy(three, key, record, stays).flatMap((id) =>
        ids.has(id) ? (three[stays].get(id) ?? []) : [],
      );
      const fate =
        above.length > 0
          ? above.some((parent) => isGone(parent.id, parent))
          : !worked.has(record.id) || decide(removal(key, three)) === side;
      fates.set(record.id, fate);
      return fate;
    };
    for (const [key, record] of removed) if (isGone(key, record)) gone.add(key);
  }
  return withDependents(three, gone);
}

function removal(key: string, three: Three<Keyed>): Conflict {
  return {
    key: `${key}/removed`,
    kind: 'removed',
    row: pick(three, (rows) => rows.get(key)),
    field: null,
    cell: [],
    values: pick(three, (rows) => rows.has(key)),
  };
}

/** Ids of the rows that `side` changed or added, and of all that these will need. */
function workedOn(three: Three<Keyed>, side: Side): ReadonlySet<string> {
  const found = new Set<string>();
  const mark = (key: string, record: WorkspaceRecord): void => {
    if (found.has(record.id)) return;
    found.add(record.id);
    for (const id of neededBy(three, key, record, side)) {
      const parent = rowById(three[side], id) ?? rowById(three.base, id);
      if (parent) mark(id, parent);
    }
  };
  for (const [key, record] of three[side]) {
    const base = three.base.get(key);
    if (base === undefined || !sameRecord(base, record)) mark(key, record);
  }
  return found;
}

/** The rows that this one of `side` will refer to: what only the other side has turned to another row counts. */
function neededBy(three: Three<Keyed>, key: string, record: WorkspaceRecord, side: Side): string[] {
  const [base, other] = [three.base.get(key), three[otherSide(side)].get(key)];
  const inBase = base && parentsOf(base);
  const inOther = other && parentsOf(other);
  return parentsOf(record).flatMap(({ field, id }) => {
    const isAsBefore = inBase?.some((each) => each.field === field && each.id === id) === true;
    return inOther && isAsBefore ? inOther.flatMap((each) => (each.field === field ? [each.id] : [])) : [id];
  });
}

/** What needs a row that is gone goes with it. */
function withDependents(three: Three<Keyed>, gone: ReadonlySet<string>): ReadonlySet<string> {
  const all = new Set(gone);
  const ids = new Set([...gone].flatMap((key) => sides.flatMap((side) => three[side].get(key)?.id ?? [])));
  for (let before = -1; before < all.size;) {
    before = all.size;
    for (const side of sides) {
      for (const [key, record] of three[side]) {
        if (all.has(key) || !neededBy(three, key, record, side).some((id) => ids.has(id))) continue;
        all.add(key);
        ids.add(record.id);
      }
    }
  }
  return all;
}
