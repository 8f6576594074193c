import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Handlers } from '#shared/api/dispatch.ts';
import type { FileHandle } from '#shared/api/shell.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { templates } from '#shared/templates/index.ts';
import { extension, listRecoverable, recentFiles, readSettings, writeSettings } from '#electron/store/index.ts';
import { attempt } from '#electron/store/problems.ts';
import type { HostState } from '../host-state.ts';
import { workspaceFileName } from '../file-name.ts';

export function shellHandlers(
  state: HostState,
): Pick<Handlers, 'shell.start' | 'shell.chooseFile' | 'shell.setPerson' | 'shell.setAutomaticSave'> {
  const { options, env, handles } = state;
  return {
    'shell.start': async () => {
      const [files, recent, recoverable, settings] = await Promise.all([
        options.folder === null ? [] : listFiles(state, options.folder),
        recentFiles(env),
        listRecoverable(env),
        readSettings(env.home),
      ]);
      return ok({
        version: options.version,
        person: env.person,
        saveAutomatically: settings.saveAutomatically ?? true,
        dialogs: options.dialogs,
        folder: options.folder,
        files,
        templates: templates.map(({ id, name, description }) => ({ id, name, description })),
        recent: recent.map((file) => ({
          ...handles.register(file.path),
          openedAt: file.openedAt,
          missing: file.missing,
        })),
        recoverable: [...recoverable],
      });
    },
    'shell.chooseFile': ({ purpose, suggestedName }) => {
      if (options.dialogs === 'native')
        return fail('not-here', 'The desktop window shows this dialog. Nothing was done.');
      if (options.folder === null)
        return fail('not-here', 'No folder is served, so there is no place for a new file. Nothing was done.');
      if (purpose !== 'save')
        return fail('not-here', 'In the browser, choose one of the files that are listed. Nothing was done.');
      return ok(handles.register(join(options.folder, workspaceFileName(suggestedName ?? ''))));
    },
    'shell.setAutomaticSave': ({ on }) =>
      attempt('This was not kept', null, async () => {
        await writeSettings(env.home, { saveAutomatically: on });
        state.workspace()?.setSavesItself(on);
        return ok({});
      }),
    'shell.setPerson': ({ person }) =>
      attempt('Your name was not kept', null, async () => {
        await writeSettings(env.home, { person });
        state.setPerson(person);
        return ok({});
      }),
  };
}

async function listFiles(state: HostState, folder: string): Promise<FileHandle[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith(extension) && !entry.name.startsWith('.'))
    .map((entry) => state.handles.register(join(folder, entry.name)))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
