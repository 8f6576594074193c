import { Menu, app, type MenuItemConstructorOptions } from 'electron';
import type { HostEvent } from '#shared/api/events.ts';
import type { WorkspaceStatus } from '#shared/api/workspace.ts';
import { appName } from '#shared/api/window-title.ts';

export type MenuItem = Extract<HostEvent, { type: 'menu' }>['item'];
export type RecentItem = { readonly handle: string; readonly name: string; readonly folder: string };

/** What the menu shows and does; all of it belongs to the window in front. */
export type MenuState = {
  readonly status: WorkspaceStatus | null;
  readonly recent: readonly RecentItem[];
  readonly choose: (item: MenuItem) => void;
  readonly openRecent: (file: RecentItem) => Promise<void>;
  readonly newWindow: () => unknown;
};

const mac = process.platform === 'darwin';
const line: MenuItemConstructorOptions = { type: 'separator' };

export function showMenu(state: MenuState): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state)));
}

export function menuTemplate(state: MenuState): MenuItemConstructorOptions[] {
  return [
    ...(mac ? [{ role: 'appMenu' as const }] : []),
    fileMenu(state),
    editMenu(state),
    viewMenu(),
    windowMenu(state),
    helpMenu(state),
  ];
}

function fileMenu({ status, recent, choose, openRecent }: MenuState): MenuItemConstructorOptions {
  const open = status !== null;
  const editable = status?.mode === 'edit';
  return {
    label: '&File',
    submenu: [
      { label: 'New workspace…', accelerator: 'CmdOrCtrl+N', click: () => choose('new') },
      { label: 'Open…', accelerator: 'CmdOrCtrl+O', click: () => choose('open') },
      {
        label: 'Open recent',
        enabled: recent.length > 0,
        submenu: recent.map((file) => ({
          label: file.name,
          sublabel: file.folder,
          click: () => void openRecent(file),
        })),
      },
      line,
      { label: 'Save', accelerator: 'CmdOrCtrl+S', enabled: editable, click: () => choose('save') },
      { label: 'Save as…', accelerator: 'CmdOrCtrl+Shift+S', enabled: open, click: () => choose('save-as') },
      { label: 'Export report…', accelerator: 'CmdOrCtrl+E', enabled: open, click: () => choose('export-report') },
      line,
      { role: 'close', label: 'Close window' },
      ...(mac ? [] : [{ role: 'quit' as const, label: 'Quit' }]),
    ],
  };
}

function editMenu({ status, choose }: MenuState): MenuItemConstructorOptions {
  // The page handles these keys itself, because in a text field they belong to the text.
  const undoKeys = { registerAccelerator: false };
  return {
    label: '&Edit',
    submenu: [
      {
        ...undoKeys,
        label: withWhat('Undo', status?.undo),
        accelerator: 'CmdOrCtrl+Z',
        enabled: Boolean(status?.undo),
        click: () => choose('undo'),
      },
      {
        ...undoKeys,
        label: withWhat('Redo', status?.redo),
        accelerator: 'CmdOrCtrl+Shift+Z',
        enabled: Boolean(status?.redo),
        click: () => choose('redo'),
      },
      line,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      line,
      { label: 'Find…', accelerator: 'CmdOrCtrl+F', enabled: status !== null, click: () => choose('find') },
    ],
  };
}

/** `Undo: Price set to 129`. An ampersand would become a shortcut mark. */
function withWhat(verb: string, what: string | null | undefined): string {
  return what ? `${verb}: ${what.length > 60 ? `${what.slice(0, 59)}…` : what}`.replaceAll('&', '&&') : verb;
}

function viewMenu(): MenuItemConstructorOptions {
  return {
    label: '&View',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      line,
      { role: 'togglefullscreen' },
      ...(app.isPackaged ? [] : [line, { role: 'reload' as const }, { role: 'toggleDevTools' as const }]),
    ],
  };
}

function windowMenu({ newWindow }: MenuState): MenuItemConstructorOptions {
  return {
    label: '&Window',
    role: 'window',
    submenu: [
      { label: 'New window', accelerator: 'CmdOrCtrl+Shift+N', click: () => void newWindow() },
      { role: 'minimize' },
      ...(mac ? [{ role: 'zoom' as const }, line, { role: 'front' as const }] : []),
    ],
  };
}

function helpMenu({ choose }: MenuState): MenuItemConstructorOptions {
  return {
    label: '&Help',
    role: 'help',
    submenu: [
      { label: 'Keyboard shortcuts', accelerator: 'CmdOrCtrl+/', click: () => choose('shortcuts') },
      line,
      { label: `About ${appName}`, click: () => app.showAboutPanel() },
    ],
  };
}
