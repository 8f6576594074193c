import { listMoments } from '../tables/history.ts';
import { listVersions } from '../tables/named-version.ts';
import type { ReadableDatabase } from '../sqlite.ts';

const moment = /^([+-]\d\d)?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const kinds = ['edit', 'undo', 'redo'];
/** Far beyond what anybody edits; numbers that follow it are still told apart in memory. */
const highest = 2 ** 48;

/** A time as this program writes it, that a calendar has. Every page and report shows it, and a wrong one stops them. */
export function isMoment(text: string): boolean {
  return moment.test(text) && Number.isFinite(Date.parse(text));
}

/**
 * What is wrong with the trail, in words; null when all is well. Its rules in the schema say how long an id or a
 * time is, not what it is; and the rows themselves are read much later, when somebody asks for them.
 */
export function faultOfHistory(db: ReadableDatabase): string | null {
  for (const { sequence, id, time, kind, targetId } of listMoments(db)) {
    if (sequence > highest) return 'an entry of its history has a number that cannot be counted on';
    if (!uuid.test(id) || (targetId !== null && !uuid.test(targetId)))
      return `entry ${sequence} of its history has no proper id`;
    if ((kind === 'edit') !== (targetId === null) || !kinds.includes(kind))
      return `entry ${sequence} of its history is neither an edit nor what took one back`;
    if (!isMoment(time)) return `entry ${sequence} of its history has a time that does not exist`;
  }
  return null;
}

/** The same of the named versions, in a file that can have them. */
export function faultOfVersions(db: ReadableDatabase): string | null {
  for (const { id, historyId, time } of listVersions(db)) {
    if (!uuid.test(id) || !uuid.test(historyId)) return 'one of its named versions has no proper id';
    if (!isMoment(time)) return 'one of its named versions has a time that does not exist';
  }
  return null;
}
