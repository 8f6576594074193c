import { create } from 'zustand';
import type { CaseContent } from '#shared/model/case-content.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { run } from './client.ts';
import { useNavigation } from './navigation.ts';

/** The scenario that was just added: its page asks for its name first. */
export const useNewScenario = create<{ readonly id: string | null }>()(() => ({ id: null }));

/** A scenario that changes nothing yet, or all that another one changes; its page is opened. */
export async function addScenario(content: CaseContent, inherits: Scenario | null = null): Promise<void> {
  const name = inherits ? `${inherits.name}, variant` : freeName(content);
  const result = await run('scenario.add', { caseId: content.case.id, name, inheritsId: inherits?.id ?? null });
  if (!result.ok) return;
  useNewScenario.setState({ id: result.value.entry?.change.added[0]?.id ?? null });
  useNavigation.getState().openCase(content.case.id, 'scenarios');
}

function freeName({ scenarios }: CaseContent): string {
  const taken = new Set(scenarios.map(({ name }) => name));
  let number = scenarios.length + 1;
  while (taken.has(`Scenario ${number}`)) number++;
  return `Scenario ${number}`;
}
