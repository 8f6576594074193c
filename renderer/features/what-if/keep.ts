import type { LaneOverrides } from '#shared/engine/types.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel } from '#shared/model/line.ts';
import { formatNumber, notify, run, tryValues, undo } from '#renderer/lib/index.ts';

const longest = 80;

/** What is tried, line by line, in the order of the model. */
function editsOf(content: CaseContent, trying: LaneOverrides) {
  return content.lines.flatMap((line) => {
    const value = trying[line.name];
    return typeof value === 'number' ? [{ line, value }] : [];
  });
}

/** Makes the tried values those of the base, as one edit. */
export async function keepInBase(content: CaseContent, trying: LaneOverrides): Promise<void> {
  const edits = editsOf(content, trying).map(({ line, value }) => ({ lineId: line.id, value }));
  const kept = await run('line.setValues', { edits });
  if (kept.ok) tryValues(content.case.id, {});
}

/** Makes a scenario of them, as one edit, and puts the sliders back. */
export async function keepAsScenario(content: CaseContent, trying: LaneOverrides): Promise<void> {
  const edits = editsOf(content, trying);
  const name = freeName(
    content,
    edits
      .map(({ line, value }) => `${lineLabel(line)} ${formatNumber(value, line.unit, { compact: true })}`)
      .join(', '),
  );
  const kept = await run('scenario.add', {
    caseId: content.case.id,
    name,
    inheritsId: null,
    overrides: edits.map(({ line, value }) => ({ lineId: line.id, value })),
  });
  if (!kept.ok) return;
  tryValues(content.case.id, {});
  notify({
    tone: 'success',
    message: `Kept as the scenario “${name}”. The base is as it was.`,
    detail: 'Give it another name on the Scenarios page.',
    action: { label: 'Undo', run: () => void undo() },
  });
}

function freeName({ scenarios }: CaseContent, wanted: string): string {
  const taken = new Set(scenarios.map(({ name }) => name));
  const short = wanted.length > longest ? `${wanted.slice(0, longest - 2)} …` : wanted;
  let name = short;
  for (let number = 2; taken.has(name); number++) name = `${short} (${number})`;
  return name;
}
