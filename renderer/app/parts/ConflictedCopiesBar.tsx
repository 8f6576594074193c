import { Files } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ConflictedCopy } from '#shared/api/workspace.ts';
import { Button } from '#renderer/ui/index.ts';
import { call, compareWith, formatWhen, usePlace, useWorkspace } from '#renderer/lib/index.ts';
import { Bar } from './Bar.tsx';

/** A sync tool kept two versions as two files: somebody's work may be in the other one. */
export function ConflictedCopiesBar() {
  const place = usePlace();
  const count = useWorkspace(({ status }) => status?.conflictedCopies ?? 0);
  const [copies, setCopies] = useState<readonly ConflictedCopy[]>([]);
  const [put, setPut] = useState<readonly string[]>([]);
  useEffect(() => {
    let current = true;
    const ask = async (): Promise<void> => {
      const answer = count > 0 ? await call('workspace.conflictedCopies', {}) : null;
      if (current) setCopies(answer?.ok ? answer.value : []);
    };
    void ask();
    return () => {
      current = false;
    };
  }, [count, place]);
  const [newest, ...others] = copies.filter(({ handle }) => !put.includes(handle));
  if (!newest) return null;
  return (
    <Bar
      icon={<Files aria-hidden />}
      action={
        <>
          <Button size="small" onPress={() => void compareWith({ handle: newest.handle })}>
            Compare and merge…
          </Button>
          <Button size="small" kind="quiet" onPress={() => setPut([...put, ...copies.map(({ handle }) => handle)])}>
            Not now
          </Button>
        </>
      }
    >
      <b>There is a conflicted copy beside this file</b>
      {others.length > 0 ? `, and ${others.length} more` : ''}: {newest.name}, saved {formatWhen(newest.modifiedAt)}.
      Somebody’s changes may be in there only.
    </Bar>
  );
}
