import type { InputOf, OperationName } from '#shared/api/contract.ts';
import { run } from './client.ts';
import { notify, useNotices, withdrawDone } from './notices.ts';
import { useWorkspace } from './workspace-store.ts';

type Way = 'undo' | 'redo';
const words = { undo: ['Nothing to undo.', 'Undone'], redo: ['Nothing to redo.', 'Done again'] } as const;

export const undo = (): Promise<void> => step('undo', 1);
export const redo = (): Promise<void> => step('redo', 1);

/** So many steps, each an entry of the history of its own. Stops where one is refused. */
export async function step(way: Way, count: number): Promise<void> {
  const [nothing, done] = words[way];
  const { announce } = useNotices.getState();
  for (let left = count; left > 0; left--) {
    const what = useWorkspace.getState().status?.[way];
    if (!what) {
      announce(nothing);
      return;
    }
    if (!(await run(`history.${way}`, {})).ok) return;
    withdrawDone();
    announce(`${done}: ${what}`);
  }
}

type Removal = Extract<OperationName, `${string}.remove`>;

/** Removes at once and offers to take it back, instead of asking beforehand. Answers whether it was removed. */
export async function removeWithUndo<Name extends Removal>(
  name: Name,
  input: InputOf<Name>,
  message: string,
): Promise<boolean> {
  const result = await run(name, input);
  if (!result.ok) return false;
  notify({ tone: 'information', message, action: { label: 'Undo', run: () => void undo() } });
  return true;
}
