import { basename } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import { contract } from '#shared/api/contract.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { choosePath, tellProblem } from './dialogs.ts';
import type { HostConnection } from './host-connection.ts';
import { appName } from '#shared/api/window-title.ts';

type Damaged = { readonly handle: string; readonly name: string; readonly problem: Problem };

/** Says why the file did not open, and saves what can be read of it as a new one where the person wants that. */
export async function offerSalvage(window: BrowserWindow, host: HostConnection, damaged: Damaged): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: appName,
    message: `“${damaged.name}” could not be opened.`,
    detail: `${damaged.problem.message}\n\nWhat can be read of it can be saved as a new workspace. This file stays as it is.`,
    buttons: ['Save what can be read…', 'Close'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return;
  const suggestedName = `${damaged.name.replace(/\.casewright$/i, '')} recovered`;
  const path = await choosePath(window, { purpose: 'save', suggestedName });
  if (path === null) return;
  const headline = `Nothing was recovered from “${damaged.name}”.`;
  const target = await host.register(path);
  if (!target.ok) return tellProblem(window, target.error, headline);
  const salvaged = await host.call('workspace.salvage', { handle: damaged.handle, target: target.value.handle });
  if (!salvaged.ok) return tellProblem(window, salvaged.error, headline);
  const { complete, missing, doubtful } = contract['workspace.salvage'].output.parse(salvaged.value).report;
  await dialog.showMessageBox(window, {
    type: complete ? 'info' : 'warning',
    title: appName,
    message: complete ? 'Everything was recovered.' : 'This is what could be recovered.',
    detail: [
      `“${basename(path)}” is open now, and “${damaged.name}” was not changed.`,
      ...(complete ? ['Nothing is missing: the checksum of the file fits what was read.'] : []),
      ...list('Missing:', missing),
      ...list('To look over:', doubtful),
    ].join('\n'),
    buttons: ['Go on'],
    noLink: true,
  });
}

/** A message box does not scroll; the history of the new file has the whole list. */
const mostItems = 12;

function list(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, mostItems).map((item) => `• ${item}`);
  const more = items.length > mostItems ? [`• and ${items.length - mostItems} more, in the history`] : [];
  return ['', title, ...shown, ...more];
}
