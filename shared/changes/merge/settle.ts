import { actualsFault, withoutActuals } from '../../model/actuals.ts';
import type { Line } from '../../model/line.ts';
import type { WorkspaceRecord } from '../../model/record.ts';
import type { Scenario } from '../../model/scenario.ts';
import { sameRecord } from '../change-set.ts';
import { otherSide, type Conflict, type ConflictKind, type Decide, type Three } from './conflict.ts';
import { pick } from './fields.ts';
import type { Keyed } from './identity.ts';
import { settleItems } from './settle-items.ts';

type Rows = Map<string, WorkspaceRecord>;

/** What no single field shows: two lines of one name, scenarios that build on each other in a circle, actuals outside the timeline, values for items that are no more. */
export function settle(merged: Rows, three: Three<Keyed>, decide: Decide): void {
  settleNames(merged, three, decide);
  settleOptionNames(merged);
  settleCycles(merged, three, decide);
  settleActuals(merged, three);
  settleItems(merged, three);
}

/** One side moved the timeline and the other said up to where it is actual: a month outside of it says nothing more. */
function settleActuals(merged: Rows, three: Three<Keyed>): void {
  for (const record of merged.values()) {
    if (record.type !== 'case' || actualsFault(record.timeline) === null) continue;
    // What stands so in either file was not made by merging.
    const isOwn = [three.ours, three.theirs].some((rows) => {
      const row = rows.get(record.id);
      return row?.type === 'case' && sameRecord(row.timeline, record.timeline);
    });
    if (!isOwn) merged.set(record.id, { ...record, timeline: withoutActuals(record.timeline) });
  }
}

function settleNames(merged: Rows, three: Three<Keyed>, decide: Decide): void {
  for (let clash = firstClash(merged); clash !== null; clash = firstClash(merged)) {
    const { key, lines } = clash;
    const [first] = lines;
    const chosen = decide(conflictOf(`${key}/name`, 'name', first, 'name', three));
    const yielding = lines.filter((line) => nameIn(three[chosen], line) !== line.name);
    // Each has it from the chosen side itself: that can only be when the two rows were twins once.
    for (const line of yielding.length > 0 ? yielding : lines.slice(1)) {
      const own = nameIn(three[chosen], line) ?? nameIn(three[otherSide(chosen)], line) ?? line.name;
      merged.set(line.id, { ...line, name: freeName(merged, line, own) });
    }
  }
}

function firstClash(merged: Rows): { key: string; lines: [Line, ...Line[]] } | null {
  const byName = new Map<string, Line[]>();
  for (const record of merged.values()) {
    if (record.type !== 'line') continue;
    const key = `${record.caseId}/${record.name}`;
    byName.set(key, [...(byName.get(key) ?? []), record]);
  }
  for (const [key, lines] of byName) {
    const [first, ...rest] = lines.sort((a, b) => (a.id < b.id ? -1 : 1));
    if (first && rest.length > 0) return { key, lines: [first, ...rest] };
  }
  return null;
}

function nameIn(rows: Keyed, line: Line): string | null {
  const row = rows.get(line.id);
  return row?.type === 'line' ? row.name : null;
}

/** `churn_2`, or the first such name that the case has not. */
function freeName(merged: Rows, line: Line, wanted: string): string {
  const taken = new Set<string>();
  for (const row of merged.values())
    if (row.type === 'line' && row.caseId === line.caseId && row.id !== line.id) taken.add(row.name);
  const stem = wanted.slice(0, 90);
  for (let number = 2; taken.has(wanted); number++) wanted = `${stem}_${number}`;
  return wanted;
}

/**
 * Options that were renamed into one name: the later by its id gets a number, whoever asks. Nothing but people reads
 * their names, so it is not asked for.
 */
function settleOptionNames(merged: Rows): void {
  const taken = new Set<string>();
  const options = [...merged.values()].filter((record) => record.type === 'option');
  for (const option of options.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    let { name } = option;
    for (let number = 2; taken.has(`${option.caseId} ${name}`); number++)
      name = `${option.name.slice(0, 190)} (${number})`;
    taken.add(`${option.caseId} ${name}`);
    if (name !== option.name) merged.set(option.id, { ...option, name });
  }
}

function settleCycles(merged: Rows, three: Three<Keyed>, decide: Decide): void {
  // Each round takes one circle apart; there are no more circles than scenarios.
  for (let round = merged.size; round > 0; round--) {
    const circle = firstCircle(merged);
    if (circle === null) return;
    const [first] = circle;
    const chosen = decide(conflictOf(`${first.id}/cycle`, 'cycle', first, 'inheritsId', three));
    for (const scenario of circle) {
      const own = three[chosen].get(scenario.id) ?? three.base.get(scenario.id);
      const parent = own?.type === 'scenario' ? own.inheritsId : null;
      // The chosen side alone has no circle, but what it builds on may be gone.
      merged.set(scenario.id, { ...scenario, inheritsId: parent !== null && merged.has(parent) ? parent : null });
    }
    if (firstCircle(merged)?.some((scenario) => scenario.id === first.id))
      merged.set(first.id, { ...first, inheritsId: null });
  }
}

function firstCircle(merged: Rows): [Scenario, ...Scenario[]] | null {
  const scenarios = [...merged.values()].filter((record) => record.type === 'scenario');
  for (const start of scenarios.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const path: Scenario[] = [];
    for (let next: WorkspaceRecord | undefined = start; next?.type === 'scenario';) {
      path.push(next);
      next = next.inheritsId === null ? undefined : merged.get(next.inheritsId);
      if (next?.id === start.id) return [start, ...path.slice(1)];
      if (path.length > scenarios.length) break;
    }
  }
  return null;
}

function conflictOf(
  key: string,
  kind: ConflictKind,
  row: WorkspaceRecord,
  field: string,
  three: Three<Keyed>,
): Conflict {
  const rows = pick(three, (keyed) => keyed.get(row.id));
  const values = pick(rows, (each) => (each as Readonly<Record<string, unknown>> | undefined)?.[field]);
  return { key, kind, row: rows, field, cell: [], values };
}
