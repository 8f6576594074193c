import { useEffect, useState } from 'react';
import type { HistoryEntry } from '#shared/changes/history.ts';
import { call } from './client.ts';
import { useWorkspace } from './workspace-store.ts';

/** The newest entries, fresh after every change. Null until the first answer. */
export function useHistory(limit: number, objectId?: string): readonly HistoryEntry[] | null {
  const sequence = useWorkspace((state) => state.sequence);
  const [entries, setEntries] = useState<readonly HistoryEntry[] | null>(null);
  useEffect(() => {
    let wanted = true;
    void call('history.list', objectId === undefined ? { limit } : { limit, objectId }).then((result) => {
      if (wanted && result.ok) setEntries(result.value);
    });
    return () => {
      wanted = false;
    };
  }, [limit, objectId, sequence]);
  return entries;
}
