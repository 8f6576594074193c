import type { BrowserWindow } from 'electron';
import { ipcChannel } from '#shared/api/channel.ts';
import type { HostEvent } from '#shared/api/events.ts';
import type { WorkspaceStatus } from '#shared/api/workspace.ts';
import { createAnswer } from './answer.ts';
import { createBrowserWindow } from './browser-window.ts';
import { askToRestartHost, tellProblem } from './dialogs.ts';
import type { HostConnection } from './host-connection.ts';
import type { Answer } from './ipc.ts';
import { openFile, openRecentFile } from './open-file.ts';
import { watchPage } from './page-failures.ts';
import { recentFilesOf } from './recent.ts';
import type { RecentItem } from './menu.ts';
import { reopen } from './reopen.ts';
import { closeGently } from './close.ts';
import { windowTitle } from '#shared/api/window-title.ts';
import { saveWindowState } from './window-state.ts';

/** One window, one host process, at most one open workspace. */
export type WorkspaceWindow = {
  readonly window: BrowserWindow;
  readonly answer: Answer;
  status(): WorkspaceStatus | null;
  recent(): readonly RecentItem[];
  /** Nothing is open here, and nothing is about to be. */
  isFree(): boolean;
  tell(event: HostEvent): void;
  openPath(path: string): Promise<void>;
  openRecent(file: RecentItem): Promise<void>;
};

export type WindowOptions = {
  readonly startHost: () => HostConnection;
  /** Something that the menu shows has changed. */
  readonly onChange: () => void;
  readonly onClosed: () => void;
  /** The person wants to keep the window, so a quit that was under way ends here. */
  readonly onStay: () => void;
  readonly ending: () => boolean;
};

export function openWorkspaceWindow(options: WindowOptions): WorkspaceWindow {
  const window = createBrowserWindow();
  let status: WorkspaceStatus | null = null;
  let recent: readonly RecentItem[] = [];
  let closed = false;
  let host = connect();

  function connect(): HostConnection {
    const connection = options.startHost();
    connection.listen(take);
    connection.onExit(() => void recover());
    void refreshRecent(connection);
    return connection;
  }

  function tell(event: HostEvent): void {
    if (!window.isDestroyed()) window.webContents.send(ipcChannel.event, event);
  }

  function take(event: HostEvent): void {
    if (event.type !== 'menu' && event.type !== 'job') show(event.status);
    if (event.type === 'opened' || (event.type === 'status' && event.status === null)) void refreshRecent(host);
    tell(event);
  }

  function show(next: WorkspaceStatus | null): void {
    status = next;
    if (window.isDestroyed()) return;
    window.setTitle(windowTitle(next));
    window.setDocumentEdited(next !== null && next.unsavedChanges > 0);
    options.onChange();
  }

  async function refreshRecent(connection: HostConnection): Promise<void> {
    recent = await recentFilesOf(connection);
    if (!window.isDestroyed()) options.onChange();
  }

  /** The host died. What it kept is on the disk; a new one takes up from there. */
  async function recover(): Promise<void> {
    if (closed) return;
    const was = status;
    if ((await askToRestartHost(window, was)) === 'close') {
      finish();
      return;
    }
    host = connect();
    if (was === null) return;
    const opened = await reopen(host, was);
    if (opened.ok) return;
    take({ type: 'status', status: null });
    await tellProblem(window, opened.error, 'The workspace is closed.');
  }

  function finish(): void {
    closed = true;
    host.stop();
    if (!window.isDestroyed()) {
      saveWindowState(window);
      window.destroy();
    }
  }

  let opening = 0;
  async function claimed(open: () => Promise<void>): Promise<void> {
    opening++;
    await open();
    opening--;
  }

  let asking = false;
  window.on('close', (event) => {
    if (closed) return;
    event.preventDefault();
    if (asking) return;
    asking = true;
    void closeGently(window, host, status, options.ending()).then((mayClose) => {
      asking = false;
      if (mayClose) finish();
      else options.onStay();
    });
  });
  window.on('closed', options.onClosed);
  window.on('focus', options.onChange);
  watchPage(window);

  return {
    window,
    answer: createAnswer(window, () => host),
    status: () => status,
    recent: () => recent,
    tell,
    isFree: () => status === null && opening === 0,
    openPath: (path) => claimed(() => openFile(window, host, path)),
    openRecent: (file) => claimed(() => openRecentFile(window, host, file)),
  };
}
