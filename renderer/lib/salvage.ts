import type { FileHandle } from '#shared/api/shell.ts';
import { run } from './client.ts';
import { chooseTarget } from './files.ts';
import { useShell, whileBusy } from './shell-state.ts';

/** Reads what can be read of a damaged file into a new one, opens that, and shows what is missing. */
export async function salvageFile(file: FileHandle): Promise<void> {
  const name = `${file.name.replace(/\.casewright$/i, '')} recovered`;
  const target = await chooseTarget(name, 'Save what can be read', 'Save');
  if (!target) return;
  useShell.setState({ refused: null });
  const result = await whileBusy(`Reading what is left of ${file.name}…`, () =>
    run('workspace.salvage', { handle: file.handle, target: target.handle }),
  );
  if (!result.ok) return;
  useShell.setState({ showStart: false, salvaged: { report: result.value.report, damaged: file, made: target } });
}
