import { BrowserWindow, app, dialog, session } from 'electron';
import { startHostChild } from './host-child.ts';
import { connectHost, type HostConnection } from './host-connection.ts';
import { hostNode } from './host-node.ts';
import { answerCalls } from './ipc.ts';
import { filesIn } from './launch-arguments.ts';
import { cutOffNetwork, lockContents, lockSession } from './lockdown.ts';
import { showMenu, type RecentItem } from './menu.ts';
import { declareScheme, serveRenderer } from './protocol.ts';
import { appName } from '#shared/api/window-title.ts';
import { saveMemory } from './thrift.ts';
import { openWorkspaceWindow, type WorkspaceWindow } from './workspace-window.ts';

const windows = new Set<WorkspaceWindow>();
/** Files that the system asked for before there was a window to show them in. */
const waiting: string[] = [];
let openPath = (path: string): void => void waiting.push(path);
let showNewWindow: () => WorkspaceWindow | undefined = () => undefined;
let quitting = false;
let ending = false;

/** The desktop app. A second start hands its files to the first and ends. */
export function startApp(): void {
  app.setName(appName);
  if (!app.requestSingleInstanceLock()) return app.exit(0);
  declareScheme();
  cutOffNetwork();
  saveMemory();
  // Started as root in a container, Chromium has no sandbox to force; our windows ask for theirs in any case.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.setAboutPanelOptions({
    applicationName: appName,
    applicationVersion: __APP_VERSION__,
    copyright: 'MIT licence. Works with no network and no account.',
  });

  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  app.on('second-instance', (_event, argv, folder) => {
    const files = filesIn(argv.slice(1), folder);
    if (files.length === 0) bringToFront();
    files.forEach((file) => openPath(file));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openPath(path);
  });
  app.on('activate', () => {
    if (windows.size === 0) showNewWindow();
  });
  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('window-all-closed', () => {
    if (quitting || process.platform !== 'darwin') app.quit();
  });
  void app.whenReady().then(begin);
}

function begin(): void {
  const node = hostNode();
  if (!node.ok) {
    dialog.showErrorBox(`${appName} can’t start`, node.error.message);
    return app.exit(1);
  }
  const startHost = (): HostConnection => connectHost(startHostChild(node.value));
  lockSession(session.defaultSession);
  serveRenderer(session.defaultSession);
  answerCalls((contentsId) => [...windows].find(({ window }) => window.webContents.id === contentsId)?.answer);

  const addWindow = (): WorkspaceWindow => add(startHost);
  /** In a window that has nothing open, else in a new one. */
  const open = (path: string): void => {
    const target = [...windows].find((one) => one.isFree()) ?? addWindow();
    target.window.show();
    void target.openPath(path);
  };
  showNewWindow = addWindow;
  openPath = open;

  const files = [...waiting.splice(0), ...filesIn(process.argv.slice(1), process.cwd())];
  if (files.length === 0) addWindow();
  files.forEach(open);
}

function add(startHost: () => HostConnection): WorkspaceWindow {
  const added = openWorkspaceWindow({
    startHost,
    onChange: refreshMenu,
    onClosed() {
      windows.delete(added);
      if (quitting) app.quit();
    },
    onStay() {
      quitting = false;
    },
    ending: () => ending,
  });
  // Windows is about to end the session; what was kept is safe, so nothing is asked.
  added.window.on('query-session-end', () => {
    ending = true;
  });
  windows.add(added);
  refreshMenu();
  return added;
}

function inFront(): WorkspaceWindow | undefined {
  const focused = BrowserWindow.getFocusedWindow();
  return [...windows].find(({ window }) => window === focused) ?? [...windows].at(-1);
}

function bringToFront(): void {
  const window = inFront()?.window;
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

function refreshMenu(): void {
  const front = inFront();
  showMenu({
    status: front?.status() ?? null,
    recent: front?.recent() ?? [],
    choose: (item) => inFront()?.tell({ type: 'menu', item }),
    openRecent,
    newWindow: () => showNewWindow(),
  });
}

/** Handles belong to one host, so in a new window the file is looked up again by what the person saw. */
async function openRecent(file: RecentItem): Promise<void> {
  const front = inFront();
  if (front?.isFree()) return front.openRecent(file);
  await showNewWindow()?.openRecent(file);
}
