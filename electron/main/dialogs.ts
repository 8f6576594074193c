import { extname, join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import type { WorkspaceStatus } from '#shared/api/workspace.ts';
import type { Problem } from '#shared/kernel/result.ts';
import { extension, safeFileName } from './file-name.ts';
import { appName } from '#shared/api/window-title.ts';

export type Choice = { readonly purpose: 'open' | 'save' | 'folder'; readonly suggestedName?: string | undefined };

const filters = [{ name: 'Casewright workspace', extensions: [extension] }];

/** The path the person chose, or null when they changed their mind. Only main ever sees it. */
export async function choosePath(window: BrowserWindow, choice: Choice): Promise<string | null> {
  if (choice.purpose === 'save') return choosePathToSave(window, choice.suggestedName);
  const { canceled, filePaths } = await dialog.showOpenDialog(
    window,
    choice.purpose === 'folder'
      ? { title: 'Choose a folder', buttonLabel: 'Choose', properties: ['openDirectory', 'createDirectory'] }
      : { title: 'Open a workspace', filters, properties: ['openFile'] },
  );
  return canceled ? null : (filePaths[0] ?? null);
}

async function choosePathToSave(window: BrowserWindow, suggestedName: string | undefined): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save the workspace',
    defaultPath: join(app.getPath('documents'), safeFileName(suggestedName ?? 'Workspace')),
    filters,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || !filePath) return null;
  return extname(filePath) === `.${extension}` ? filePath : `${filePath}.${extension}`;
}

/** Asked before a window with unsaved changes closes. "Don't save" loses nothing, and says so. */
export async function askToSave(window: BrowserWindow, status: WorkspaceStatus): Promise<'save' | 'keep' | 'cancel'> {
  const changes = status.unsavedChanges === 1 ? '1 change' : `${status.unsavedChanges} changes`;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: appName,
    message: `Save the changes to “${status.name}”?`,
    detail:
      `${changes} ${status.unsavedChanges === 1 ? 'is' : 'are'} kept on this computer but not yet in the file. ` +
      'If you don’t save, the file stays as it is and the changes wait for you on the start page for 30 days.',
    buttons: ['Save', 'Don’t save', 'Cancel'],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  return (['save', 'keep', 'cancel'] as const)[response] ?? 'cancel';
}

export async function askToRestartHost(
  window: BrowserWindow,
  status: WorkspaceStatus | null,
): Promise<'restart' | 'close'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: appName,
    message: 'The part of Casewright that keeps your file stopped unexpectedly.',
    detail:
      (status === null
        ? 'No workspace was open. '
        : `Every change to “${status.name}” that was shown as kept is safe on this computer, and the file itself was not touched. `) +
      'Start it again to go on where you were.',
    buttons: ['Start again', 'Close the window'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0 ? 'restart' : 'close';
}

export async function tellProblem(window: BrowserWindow, problem: Problem, headline: string): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'error',
    title: appName,
    message: headline,
    detail: problem.message,
    buttons: ['OK'],
    noLink: true,
  });
}
