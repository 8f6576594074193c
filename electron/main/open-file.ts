import { dialog, type BrowserWindow } from 'electron';
import { canSalvage } from '#shared/api/salvage.ts';
import { recoverableSchema } from '#shared/api/shell.ts';
import { lockHolderSchema, type LockHolder } from '#shared/api/workspace.ts';
import { ok, type Problem, type Result } from '#shared/kernel/result.ts';
import { choosePath, tellProblem } from './dialogs.ts';
import type { HostConnection } from './host-connection.ts';
import type { RecentItem } from './menu.ts';
import { recentFilesOf } from './recent.ts';
import { offerSalvage } from './salvage.ts';
import { appName } from '#shared/api/window-title.ts';

type Mode = 'edit' | 'read-only' | 'take-over';
type LockChoice = Exclude<Mode, 'edit'> | 'copy';

/** Opens a file that the system handed over (double click, command line), asking what a person must decide. */
export async function openFile(window: BrowserWindow, host: HostConnection, path: string): Promise<void> {
  const file = await host.register(path);
  if (!file.ok) return tellProblem(window, file.error, 'The file could not be opened.');
  await openHandle(window, host, file.value.handle, file.value.name);
}

/** A handle of the menu may come from another window's host; this host knows the same file under its own. */
export async function openRecentFile(window: BrowserWindow, host: HostConnection, file: RecentItem): Promise<void> {
  const known = await recentFilesOf(host);
  const same = known.find(({ name, folder }) => name === file.name && folder === file.folder);
  if (same) return openHandle(window, host, same.handle, same.name);
  await tellProblem(
    window,
    { code: 'not-found', message: 'It was moved or deleted. Nothing was changed; choose Open to look for it.' },
    `“${file.name}” is not where it was.`,
  );
}

async function openHandle(window: BrowserWindow, host: HostConnection, handle: string, name: string): Promise<void> {
  const open = (mode: Mode, keptWork: 'ask' | 'leave' = 'ask'): Promise<Result<unknown>> =>
    host.call('workspace.open', { handle, mode, keptWork });
  let opened = await open('edit');
  if (!opened.ok && opened.error.code === 'unsaved-work') {
    const answer = await askAboutKeptWork(window, opened.error, name);
    if (answer.choice === 'cancel') return;
    opened =
      answer.choice === 'go-on'
        ? await host.call('workspace.recover', { workId: answer.workId, action: 'recover' })
        : await open('edit', 'leave');
  }
  if (!opened.ok && opened.error.code === 'locked') {
    const chosen = await askAboutLock(window, opened.error, name);
    if (chosen === null) return;
    // About kept work was asked already, where there was something to ask.
    opened = await open(chosen === 'copy' ? 'read-only' : chosen, 'leave');
    if (opened.ok && chosen === 'copy') opened = await saveCopy(window, host, name);
  }
  if (opened.ok) return;
  if (canSalvage(opened.error)) await offerSalvage(window, host, { handle, name, problem: opened.error });
  else await tellProblem(window, opened.error, `“${name}” could not be opened.`);
}

/** Whoever changes their mind here still reads the file. */
async function saveCopy(window: BrowserWindow, host: HostConnection, name: string): Promise<Result<unknown>> {
  const path = await choosePath(window, {
    purpose: 'save',
    suggestedName: `${name.replace(/\.casewright$/i, '')} copy`,
  });
  if (path === null) return ok(null);
  const file = await host.register(path);
  return file.ok ? host.call('workspace.saveAs', { handle: file.value.handle }) : file;
}

type AboutKeptWork = { readonly choice: 'go-on' | 'saved-file' | 'cancel'; readonly workId: string };

async function askAboutKeptWork(window: BrowserWindow, problem: Problem, name: string): Promise<AboutKeptWork> {
  const work = recoverableSchema.safeParse(problem.details?.['work']);
  const since = work.success ? ` The last is from ${new Date(work.data.lastEditAt).toLocaleString()}.` : '';
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: appName,
    message: `You have unsaved changes of “${name}”.`,
    detail:
      `They are kept on this computer and not in the file yet.${since} ` +
      'If you open the saved file instead, nothing is lost: your changes stay on the start page.',
    buttons: ['Go on with my changes', 'Open the saved file', 'Cancel'],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  const choice = (['go-on', 'saved-file', 'cancel'] as const)[response] ?? 'cancel';
  return { choice, workId: work.success ? work.data.workId : '' };
}

async function askAboutLock(window: BrowserWindow, problem: Problem, name: string): Promise<LockChoice | null> {
  const parsed = lockHolderSchema.safeParse(problem.details?.['holder']);
  const choices = lockChoices(parsed.success ? parsed.data : null);
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: appName,
    message: `“${name}” is open elsewhere.`,
    detail: problem.message,
    buttons: [...choices.map(({ label }) => label), 'Cancel'],
    defaultId: 0,
    cancelId: choices.length,
    noLink: true,
  });
  return choices[response]?.mode ?? null;
}

/** Taking over is offered only where it is proven that nobody is there any more. */
function lockChoices(holder: LockHolder | null): readonly { label: string; mode: LockChoice }[] {
  const others = [
    { label: 'Open read-only', mode: 'read-only' },
    { label: 'Open a copy…', mode: 'copy' },
  ] as const;
  return holder?.stale ? [{ label: 'Take over', mode: 'take-over' }, ...others] : others;
}
