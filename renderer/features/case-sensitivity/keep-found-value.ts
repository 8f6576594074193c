import { formatNumber, notify, run, undo } from '#renderer/lib/index.ts';
import { withInput, type Input } from './inputs.ts';
import type { Subject } from './subject.ts';

/** Keeps a value that was found, as one edit of the base or of the scenario, with the way back beside it. */
export async function keepFoundValue(subject: Subject, input: Input, found: number, why: string): Promise<void> {
  const { content, scenario } = subject;
  const { line } = input;
  const owner = content.scenarios.find(({ name }) => name === scenario);
  const own = content.overrides.find((each) => each.scenarioId === owner?.id && each.lineId === line.id)?.value;
  const value = withInput(own ?? line.value, input.items, found);
  if (value === null) {
    notify({
      tone: 'problem',
      message: `“${input.label}” has one number for all items, so it can't be set for this item alone. Nothing was changed. Give the line a value for each item in the model, then use this one.`,
    });
    return;
  }
  const edits = [{ lineId: line.id, value }];
  const kept = owner
    ? await run('scenario.setOverrides', { scenarioId: owner.id, edits })
    : await run('line.setValues', { edits });
  if (!kept.ok) return;
  notify({
    tone: 'success',
    message: `${input.label} is now ${formatNumber(found, input.unit)}${owner ? ` in “${owner.name}”` : ''}: ${why}.`,
    action: { label: 'Undo', run: () => void undo() },
  });
}
