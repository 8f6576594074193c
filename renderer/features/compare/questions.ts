import type { ConflictAnswer } from '#shared/api/comparisons.ts';
import { sameRecord } from '#shared/changes/change-set.ts';
import { describeField, titleOf } from '#shared/changes/describe.ts';
import { describeCell } from '#shared/changes/describe-cells.ts';
import type { Side } from '#shared/changes/merge/index.ts';
import type { Records, WorkspaceRecord } from '#shared/model/record.ts';
import { sayValue } from '#renderer/lib/index.ts';
import type { Them } from './people.ts';

/** A conflict as it is asked: what it is about, and what each choice does. */
export type Question = {
  readonly key: string;
  readonly label: string;
  readonly help: string | null;
  readonly choices: readonly { readonly value: Side; readonly label: string; readonly detail: string }[];
};

/** All that is asked about one thing. */
export type QuestionGroup = { readonly id: string; readonly title: string; readonly questions: readonly Question[] };

export function questionGroups(
  conflicts: readonly ConflictAnswer[],
  records: Records,
  them: Them,
): readonly QuestionGroup[] {
  const known = withRows(records, conflicts);
  const groups = new Map<string, { row: WorkspaceRecord; conflicts: ConflictAnswer[] }>();
  for (const conflict of conflicts) {
    const row = conflict.row.ours ?? conflict.row.theirs ?? conflict.row.base;
    if (!row) continue;
    const group = groups.get(row.id) ?? { row, conflicts: [] };
    group.conflicts.push(conflict);
    groups.set(row.id, group);
  }
  return [...groups].map(([id, { row, conflicts: about }]) => ({
    id,
    title: titleOf(row, known),
    questions: about.sort(byPlace).map((conflict) => questionOf(conflict, row, known, them)),
  }));
}

/** The rows that only one side has are named as well. */
function withRows(records: Records, conflicts: readonly ConflictAnswer[]): Records {
  const known = new Map(records);
  for (const { row } of conflicts)
    for (const each of [row.ours, row.theirs, row.base]) if (each && !known.has(each.id)) known.set(each.id, each);
  return known;
}

/** Periods in the order of time: the conflicts come sorted as text, where 10 is before 2. */
function byPlace(a: ConflictAnswer, b: ConflictAnswer): number {
  if (a.field !== b.field) return (a.field ?? '') < (b.field ?? '') ? -1 : 1;
  for (const [index, step] of a.cell.entries()) {
    const other = b.cell[index];
    if (step === other || other === undefined) continue;
    return typeof step === 'number' && typeof other === 'number' ? step - other : String(step) < String(other) ? -1 : 1;
  }
  return a.cell.length - b.cell.length;
}

function questionOf(conflict: ConflictAnswer, row: WorkspaceRecord, known: Records, them: Them): Question {
  if (conflict.kind === 'removed') return removedQuestion(conflict, row, known, them);
  if (conflict.kind === 'name') return nameQuestion(conflict, them);
  if (conflict.kind === 'cycle') return cycleQuestion(conflict, row, known, them);
  return valueQuestion(conflict, row, known, them);
}

const two = (ours: string, oursDetail: string, theirs: string, theirsDetail: string): Question['choices'] => [
  { value: 'ours', label: ours, detail: oursDetail },
  { value: 'theirs', label: theirs, detail: theirsDetail },
];

function valueQuestion(conflict: ConflictAnswer, row: WorkspaceRecord, known: Records, them: Them): Question {
  const { key, field, cell, values, row: rows } = conflict;
  const say = (value: unknown): string => sayAt(field, value, row, known);
  return {
    key,
    label: placeName(field, cell, row, known),
    help: rows.base === null ? 'New in both' : `Before: ${say(values.base)}`,
    choices: two('Yours', say(values.ours), them.whose, say(values.theirs)),
  };
}

function placeName(field: string | null, cell: ConflictAnswer['cell'], row: WorkspaceRecord, known: Records): string {
  const name = field === 'definition' ? 'What it is' : capital(describeField(field ?? ''));
  if (cell.length === 0) return name;
  // The parts of a field such as the timeline have names; those of a value are items and periods.
  return field === 'value'
    ? describeCell(cell, row, known)
    : `${name}: ${cell.map((step) => describeField(String(step))).join(', ')}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function sayAt(field: string | null, value: unknown, row: WorkspaceRecord, known: Records): string {
  if (field === 'definition' && typeof value === 'object' && value !== null && 'formula' in value) {
    const { formula } = value;
    return typeof formula === 'string'
      ? `Formula: ${formula}`
      : `Input: ${sayValue('value' in value ? value.value : null, row, known)}`;
  }
  // A text that has to be chosen is shown whole.
  if (typeof value === 'string' && value !== '' && !known.has(value)) return value;
  return sayValue(value, row, known);
}

function removedQuestion({ key, row }: ConflictAnswer, record: WorkspaceRecord, known: Records, them: Them): Question {
  const title = titleOf(record, known);
  const iRemoved = row.ours === null;
  return {
    key,
    label: iRemoved ? `You removed it; ${them.within} worked on it` : `${them.name} removed it; you worked on it`,
    help: null,
    choices: iRemoved
      ? two('Yours', 'Remove it', them.whose, `Keep ${title}`)
      : two('Yours', `Keep ${title}`, them.whose, 'Remove it'),
  };
}

function nameQuestion({ key, values }: ConflictAnswer, them: Them): Question {
  const { base, ours, theirs } = values;
  const name = String((sameRecord(base, theirs) ? ours : theirs) ?? ours ?? theirs);
  return {
    key,
    label: `Two lines would be called “${name}” in formulas`,
    help: 'A case can have a name only once. The other line gets a number after its name, and nothing else of it changes.',
    choices: two('Yours', 'Names as in your version', them.whose, `Names as in ${them.within}`),
  };
}

function cycleQuestion({ key, values }: ConflictAnswer, row: WorkspaceRecord, known: Records, them: Them): Question {
  const on = (value: unknown): string => (value === null ? 'the base' : sayValue(value, row, known));
  return {
    key,
    label: 'The scenarios would build on each other in a circle',
    help: `Before, it built on ${on(values.base)}`,
    choices: two('Yours', `Builds on ${on(values.ours)}`, them.whose, `Builds on ${on(values.theirs)}`),
  };
}
