import { BrowserWindow, app, nativeTheme } from 'electron';
import { lockContents } from './lockdown.ts';
import { places } from './places.ts';
import { startAddress } from './renderer-file.ts';
import { appName } from '#shared/api/window-title.ts';
import { savedPlacement } from './window-state.ts';

/** The page's own colours, so that a new window does not flash. */
const ground = { light: '#f5f6f8', dark: '#10141a' } as const;

/** A window that shows the page and can do nothing else: no Node, no shared world, sandboxed, no webview. */
export function createBrowserWindow(): BrowserWindow {
  const { bounds, maximized } = savedPlacement();
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 900,
    minHeight: 600,
    title: appName,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    webPreferences: {
      preload: places.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  lockContents(window.webContents);
  // Main writes the title; the page's own would lose the "edited" mark.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  void window.loadURL(startAddress);
  return window;
}
