import { create } from 'zustand';
import type { Comparison, Other } from '#shared/api/comparisons.ts';
import type { FileHandle } from '#shared/api/shell.ts';
import type { Side } from '#shared/changes/merge/index.ts';
import { call, run } from './client.ts';
import { reloadStart } from './load.ts';
import { useNavigation } from './navigation.ts';
import { notify, notifyProblem } from './notices.ts';
import { askForFile } from './prompts.ts';
import { whileBusy } from './shell-state.ts';
import { useWorkspace } from './workspace-store.ts';

/** The open workspace beside something else, and what the person has chosen so far. */
export type Compared = {
  readonly other: Other;
  readonly comparison: Comparison;
  /** The workspace that was compared, and its newest entry then: after another one it must be compared again. */
  readonly place: string;
  readonly sequence: number;
  readonly choices: Readonly<Record<string, Side>>;
  readonly stage: 'comparing' | 'merging' | 'merged';
};

export const useCompared = create<{ readonly compared: Compared | null }>()(() => ({ compared: null }));

/** Where the open workspace lives; what was compared for another one means nothing here. */
export function usePlace(): string {
  return useWorkspace(placeOf);
}
const placeOf = ({ status }: ReturnType<typeof useWorkspace.getState>): string =>
  status ? `${status.folder}/${status.name}` : '';

/** `name` is what the person knows the other by, where its own name says nothing. */
export async function compareWith(other: Other, name?: string): Promise<void> {
  const comparison = await whileBusy('Comparing…', () => run('workspace.compare', { other }));
  if (!comparison.ok) return;
  const told = name === undefined ? comparison.value : { ...comparison.value, name };
  useCompared.setState({
    compared: { other, comparison: told, ...here(), choices: {}, stage: 'comparing' },
  });
  useNavigation.getState().go({ view: 'compare', caseId: null });
}

/** Asks for another file, then compares with it. */
export async function chooseAndCompare(): Promise<void> {
  const file = await chooseOther();
  if (file) await compareWith({ handle: file.handle });
}

async function chooseOther(): Promise<FileHandle | null> {
  if (useWorkspace.getState().start?.dialogs === 'native') {
    const chosen = await run('shell.chooseFile', { purpose: 'open' });
    return chosen.ok ? chosen.value : null;
  }
  await reloadStart();
  const { start, status } = useWorkspace.getState();
  const open = `${status?.folder}/${status?.name}.casewright`;
  const files = (start?.files ?? []).filter(({ name, folder }) => `${folder}/${name}` !== open);
  return askForFile({
    title: 'Compare with another file',
    help:
      files.length > 0 ? 'It is only read. Nothing in it is changed.' : 'There is no other workspace in this folder.',
    files,
  });
}

const here = (): Pick<Compared, 'place' | 'sequence'> => {
  const state = useWorkspace.getState();
  return { place: placeOf(state), sequence: state.sequence };
};

/** Looks at both as they are now; what was chosen stays chosen where it is still asked. */
export async function compareAgain(): Promise<void> {
  const { compared } = useCompared.getState();
  if (!compared) return;
  const now = here();
  const comparison = await run('workspace.compare', { other: compared.other });
  if (!comparison.ok || useCompared.getState().compared?.other !== compared.other) return;
  const { name } = compared.comparison;
  useCompared.setState({
    compared: { ...compared, ...now, comparison: { ...comparison.value, name }, stage: 'comparing' },
  });
}

export function chooseSides(keys: readonly string[], side: Side): void {
  const { compared } = useCompared.getState();
  if (!compared) return;
  const chosen = Object.fromEntries(keys.map((key) => [key, side]));
  useCompared.setState({ compared: { ...compared, choices: { ...compared.choices, ...chosen } } });
}

/** The conflicts that nobody has decided yet. */
export function undecided({ comparison, choices }: Compared): readonly string[] {
  return (comparison.merge?.conflicts ?? []).flatMap(({ key }) => (choices[key] === undefined ? [key] : []));
}

export async function mergeCompared(): Promise<void> {
  const { compared } = useCompared.getState();
  const hash = compared?.comparison.hash ?? null;
  if (!compared || hash === null) return;
  const asked = new Set(compared.comparison.merge?.conflicts.map(({ key }) => key));
  const choices = Object.fromEntries(Object.entries(compared.choices).filter(([key]) => asked.has(key)));
  // Said before the entries arrive: they are what is merged, not a reason to compare again.
  useCompared.setState({ compared: { ...compared, stage: 'merging' } });
  const result = await whileBusy('Merging…', () => call('workspace.merge', { other: compared.other, hash, choices }));
  useCompared.setState({ compared: { ...compared, stage: result.ok ? 'merged' : 'comparing' } });
  if (result.ok) return;
  if (result.error.code === 'changed-again' || result.error.code === 'choices-missing') {
    await compareAgain();
    notify({ tone: 'information', message: comparedAgain });
  } else notifyProblem(result.error);
}

const comparedAgain =
  'It was changed once more while you looked at it. Nothing was merged yet; this is how both are now. Your choices are still there.';
