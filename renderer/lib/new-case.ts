import type { Beginning } from '#shared/api/templates.ts';
import { call, run } from './client.ts';
import { chooseTarget } from './files.ts';
import { useNavigation } from './navigation.ts';
import { useShell, whileBusy } from './shell-state.ts';
import { useWorkspace } from './workspace-store.ts';

export const currencies: readonly string[] = 'EUR USD GBP CHF JPY SEK NOK DKK PLN CZK CAD AUD INR CNY'.split(' ');

/** The first month that a new case suggests. */
export const nextJanuary = (): string => `${new Date().getFullYear() + 1}-01`;

/** Makes the case in the open workspace, or in a new one, and goes there. False when the person changed their mind or it failed. */
export async function beginCase(beginning: Beginning, place: 'here' | 'new workspace'): Promise<boolean> {
  const caseId = await (place === 'here' ? beginHere(beginning) : beginInNewWorkspace(beginning));
  if (caseId === null) return false;
  await loaded(caseId);
  useNavigation.getState().openCase(caseId);
  useShell.setState({ newCase: null, showStart: false });
  return true;
}

async function beginHere(beginning: Beginning): Promise<string | null> {
  const kept = await run('case.begin', beginning);
  const added = kept.ok ? (kept.value.entry?.change.added ?? []) : [];
  return added.find((record) => record.type === 'case')?.id ?? null;
}

async function beginInNewWorkspace(beginning: Beginning): Promise<string | null> {
  const target = await chooseTarget(beginning.name ?? 'New case', 'Name the new workspace', 'Create');
  if (!target) return null;
  const made = await whileBusy('Making the workspace…', () =>
    run('workspace.create', { handle: target.handle, template: null, begin: beginning }),
  );
  if (!made.ok) return null;
  const records = await call('workspace.records', {});
  return records.ok ? (records.value.find((record) => record.type === 'case')?.id ?? null) : null;
}

/** The event that brings the rows of a new workspace may come after the answer: the page waits for them, not in front of nothing. */
function loaded(caseId: string): Promise<void> {
  const isThere = (): boolean => useWorkspace.getState().records.has(caseId);
  if (isThere()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = useWorkspace.subscribe(() => {
      if (!isThere()) return;
      stop();
      resolve();
    });
  });
}
