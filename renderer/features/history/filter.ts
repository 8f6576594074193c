import type { HistoryEntry } from '#shared/changes/history.ts';
import { listCases } from '#shared/model/case-content.ts';
import { lineLabel } from '#shared/model/line.ts';
import { recordsOfType, type Records } from '#shared/model/record.ts';
import type { Choice } from '#renderer/ui/index.ts';
import { formatDay } from '#renderer/lib/index.ts';

/** What of the history is shown; null is everything. */
export type Filter = {
  readonly text: string;
  readonly person: string | null;
  readonly day: string | null;
  /** A line, case, scenario, option or product that the entry touched. */
  readonly objectId: string | null;
};

export const noFilter: Filter = { text: '', person: null, day: null, objectId: null };

/** The object is not asked for here: the host knows which entries touched it. */
export function fits(entry: HistoryEntry, { text, person, day }: Filter): boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const all = `${entry.label} ${entry.note ?? ''} ${entry.author}`.toLowerCase();
  return (
    words.every((word) => all.includes(word)) &&
    (person === null || entry.author === person) &&
    (day === null || formatDay(entry.time) === day)
  );
}

/** What has a name and can be changed. */
export function objectChoices(records: Records): readonly Choice<string>[] {
  const cases = listCases(records);
  const inCase = (kind: string, caseId: string): string => {
    const name = cases.find(({ id }) => id === caseId)?.name;
    return cases.length > 1 && name !== undefined ? `${kind} of ${name}` : kind;
  };
  return [
    ...cases.map(({ id, name }) => ({ value: id, label: name, help: 'Case' })),
    ...recordsOfType(records, 'product').map(({ id, name }) => ({ value: id, label: name, help: 'Product' })),
    ...recordsOfType(records, 'scenario').map(({ id, name, caseId }) => ({
      value: id,
      label: name,
      help: inCase('Scenario', caseId),
    })),
    ...recordsOfType(records, 'option').map(({ id, name, caseId }) => ({
      value: id,
      label: name,
      help: inCase('Option', caseId),
    })),
    ...recordsOfType(records, 'line').map((line) => ({
      value: line.id,
      label: lineLabel(line),
      help: inCase('Line', line.caseId),
    })),
  ];
}

export function groupByDay(entries: readonly HistoryEntry[]): readonly (readonly [string, readonly HistoryEntry[]])[] {
  const groups = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const name = formatDay(entry.time);
    groups.set(name, [...(groups.get(name) ?? []), entry]);
  }
  return [...groups];
}
