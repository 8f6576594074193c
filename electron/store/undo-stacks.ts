import type { HistoryStep } from './tables/history.ts';

/** Which edits can be taken back and brought again, the next one last. Made from the history alone. */
export type UndoStacks = { readonly undo: readonly HistoryStep[]; readonly redo: readonly HistoryStep[] };

export const noStacks: UndoStacks = { undo: [], redo: [] };

/** The command of the entry that made the workspace: there is nothing before it to go back to. */
export const createCommand = 'workspace.create';

/** A new edit makes what was taken back unreachable, as in any editor; the entries themselves stay. */
export function advance(stacks: UndoStacks, step: HistoryStep): UndoStacks {
  const { undo, redo } = stacks;
  if (step.kind === 'edit') return step.command === createCommand ? noStacks : { undo: [...undo, step], redo: [] };
  const [source, target] = step.kind === 'undo' ? [undo, redo] : [redo, undo];
  const top = source.at(-1);
  if (top === undefined || top.id !== step.targetId) return stacks;
  const [shorter, longer] = [source.slice(0, -1), [...target, top]];
  return step.kind === 'undo' ? { undo: shorter, redo: longer } : { undo: longer, redo: shorter };
}

export function stacksOf(steps: readonly HistoryStep[]): UndoStacks {
  const undo: HistoryStep[] = [];
  let redo: HistoryStep[] = [];
  for (const step of steps) {
    // The same rule as `advance`, on lists that are changed in place: a long history opens in linear time.
    if (step.kind === 'edit') {
      if (step.command === createCommand) undo.length = 0;
      else undo.push(step);
      redo = [];
      continue;
    }
    const [source, target] = step.kind === 'undo' ? [undo, redo] : [redo, undo];
    if (source.at(-1)?.id === step.targetId) target.push(...source.splice(-1));
  }
  return { undo, redo };
}
