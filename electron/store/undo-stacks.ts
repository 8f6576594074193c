import type { HistoryStep } from './tables/history.ts';

/** Which edits can be taken back and brought again, the next one last. Made from the history alone. */
export type UndoStacks = { readonly undo: HistoryStep[]; readonly redo: HistoryStep[] };

/** The command of the entry that made the workspace: there is nothing before it to go back to. */
export const createCommand = 'workspace.create';

/** The command of the entry that says what was recovered from a damaged file. What is before it may have gaps. */
export const salvageCommand = 'workspace.salvage';

/** A new edit makes what was taken back unreachable, as in any editor; the entries themselves stay. */
export function advance(stacks: UndoStacks, step: HistoryStep): void {
  if (step.kind === 'edit') {
    if (step.changesNothing) return;
    if (step.command === salvageCommand) stacks.undo.length = 0;
    else if (step.command !== createCommand) stacks.undo.push(step);
    stacks.redo.length = 0;
    return;
  }
  const [source, target] = step.kind === 'undo' ? [stacks.undo, stacks.redo] : [stacks.redo, stacks.undo];
  if (source.at(-1)?.id === step.targetId) target.push(...source.splice(-1));
}

export function stacksOf(steps: readonly HistoryStep[]): UndoStacks {
  const stacks: UndoStacks = { undo: [], redo: [] };
  for (const step of steps) advance(stacks, step);
  return stacks;
}

export type NextStep = Pick<HistoryStep, 'id' | 'sequence' | 'time' | 'label'>;

/** The steps that a stack would give, the next one first. */
export const nextOf = (stack: readonly HistoryStep[], limit: number): NextStep[] =>
  stack
    .slice(-limit)
    .reverse()
    .map(({ id, sequence, time, label }) => ({ id, sequence, time, label }));
