import { periodLabel, type Timeline } from '../kernel/period.ts';
import type { Records, WorkspaceRecord } from '../model/record.ts';

/** A place in a value: the items of its dimensions, then the period counted from 0. */
export type Cell = readonly (string | number)[];

/** The place as a person calls it: `DE, Mar 2027`. */
export function describeCell(cell: Cell, record: WorkspaceRecord, known: Records): string {
  const timeline = timelineOf(record, known);
  return cell.map((step) => (typeof step === 'number' ? periodName(step, timeline) : step)).join(', ');
}

const periodName = (index: number, timeline: Timeline | null): string =>
  timeline ? periodLabel(timeline, index) : `period ${index + 1}`;

function timelineOf(record: WorkspaceRecord, known: Records): Timeline | null {
  const parent = 'caseId' in record ? known.get(record.caseId) : undefined;
  return parent?.type === 'case' ? parent.timeline : null;
}

export type CellChange = { readonly cell: Cell; readonly from: number; readonly to: number };

/** Where two values of one shape differ, number by number; null for single numbers and where the shapes differ. */
export function changedCells(from: unknown, to: unknown): readonly CellChange[] | null {
  if (typeof from === 'number' || typeof to === 'number') return null;
  return cellsBetween(from, to, []);
}

function cellsBetween(from: unknown, to: unknown, cell: Cell): readonly CellChange[] | null {
  if (typeof from === 'number' && typeof to === 'number') return from === to ? [] : [{ cell, from, to }];
  if (typeof from !== 'object' || typeof to !== 'object' || from === null || to === null) return null;
  if (Array.isArray(from) !== Array.isArray(to)) return null;
  const [before, after] = [Object.entries(from), new Map(Object.entries(to))];
  if (before.length !== after.size) return null;
  const found: CellChange[] = [];
  for (const [key, value] of before) {
    const inner = cellsBetween(value, after.get(key), [...cell, Array.isArray(from) ? Number(key) : key]);
    if (inner === null) return null;
    found.push(...inner);
  }
  return found;
}
