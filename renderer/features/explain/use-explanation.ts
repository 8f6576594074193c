import { useEffect, useState } from 'react';
import type { Explanation } from '#shared/engine/index.ts';
import type { HistoryEntry } from '#shared/changes/history.ts';
import { call, useWorkspace, type CellReference } from '#renderer/lib/index.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';

/** The explanation of a cell, asked again when the numbers change. While a new one comes, the old one stays. */
export function useExplanation(results: CaseResults, cell: CellReference): Explanation | null {
  const [answer, setAnswer] = useState<Explanation | null>(null);
  const { explain, findings, state } = results;
  const { line, from, to, lane } = cell;
  useEffect(() => {
    if (state !== 'ready') return undefined;
    let current = true;
    explain({ line, from, to, lane }).then(
      (next) => current && setAnswer(next),
      () => current && setAnswer(null),
    );
    return () => {
      current = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `explain` is new with every answer; the kept findings say when the numbers changed.
  }, [line, from, to, lane, findings, state]);
  return answer;
}

/** What was done to these rows, newest first. */
export function useHistoryOf(ids: readonly string[]): readonly HistoryEntry[] {
  const sequence = useWorkspace((state) => state.sequence);
  const [entries, setEntries] = useState<readonly HistoryEntry[]>([]);
  const key = ids.join(' ');
  useEffect(() => {
    let current = true;
    void Promise.all(
      key
        .split(' ')
        .filter(Boolean)
        .map((objectId) => call('history.list', { objectId, limit: 12 })),
    ).then((answers) => {
      if (!current) return;
      const all = new Map(
        answers.flatMap((answer) => (answer.ok ? answer.value : [])).map((entry) => [entry.id, entry]),
      );
      setEntries([...all.values()].sort((a, b) => b.sequence - a.sequence));
    });
    return () => {
      current = false;
    };
  }, [key, sequence]);
  return entries;
}
