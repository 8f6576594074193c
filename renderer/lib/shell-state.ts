import { create } from 'zustand';
import type { InputOf } from '#shared/api/contract.ts';
import type { FileHandle } from '#shared/api/shell.ts';
import type { Problem } from '#shared/kernel/result.ts';
import type { SalvageReport } from '#shared/model/salvage-report.ts';

/** A damaged file that was read into a new one. */
export type Salvage = { readonly report: SalvageReport; readonly damaged: FileHandle; readonly made: FileHandle };

/** An earlier state that the person thinks of going back to. `name` ends the sentence "as it was …". */
export type Restoring = { readonly moment: InputOf<'version.restore'>['moment']; readonly name: string };

/** A case that is begun from a template: which kind, once it is chosen, and whether in the open workspace or a new one. */
export type NewCase = { readonly place: 'here' | 'new workspace'; readonly template: string | null };

export type OverModel = { readonly caseId: string; readonly what: 'dimensions' | 'new line' | 'map' };

/** What stands in front of the work for a moment. */
type ShellState = {
  /** The start page is shown although a workspace is open. */
  readonly showStart: boolean;
  readonly newCase: NewCase | null;
  readonly finding: boolean;
  /** The list of keys is open. */
  readonly showShortcuts: boolean;
  /** The file could not be opened: why, and which. */
  readonly refused: { readonly problem: Problem; readonly file: FileHandle } | null;
  /** The file changed underneath while it was open here. */
  readonly conflict: Problem | null;
  readonly salvaged: Salvage | null;
  readonly restoring: Restoring | null;
  /** What is asked for over the model of a case, from wherever a person asks. */
  readonly overModel: OverModel | null;
  readonly busy: string | null;
};

export const useShell = create<ShellState>()(() => ({
  showStart: false,
  newCase: null,
  finding: false,
  showShortcuts: false,
  refused: null,
  conflict: null,
  salvaged: null,
  restoring: null,
  overModel: null,
  busy: null,
}));

/** Opens the answer to a refused save, whether or not a save was tried. */
export function showConflict(reason: 'changed' | 'missing'): void {
  const message = reason === 'changed' ? 'The file was saved by somebody else.' : 'The file is not where it was.';
  useShell.setState({ conflict: { code: 'conflict', message, details: { reason } } });
}

/** Shows that something takes a moment, for as long as it does. */
export async function whileBusy<Value>(words: string, work: () => Promise<Value>): Promise<Value> {
  useShell.setState({ busy: words });
  try {
    return await work();
  } finally {
    useShell.setState({ busy: null });
  }
}
