import { dialog, type BrowserWindow } from 'electron';
import { appName } from '#shared/api/window-title.ts';

/** The page holds nothing of its own, so a page that died or hangs is simply drawn again. */
export function watchPage(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    void offerReload(window, 'The window stopped working.', ['Show it again', 'Close the window']);
  });
  window.on(
    'unresponsive',
    () => void offerReload(window, 'The window has not answered for a while.', ['Show it again', 'Wait']),
  );
}

async function offerReload(window: BrowserWindow, message: string, buttons: [string, string]): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: appName,
    message,
    detail: 'Every change that was shown as kept is safe. Only something you were typing may have to be typed again.',
    buttons,
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else if (buttons[1] !== 'Wait') window.close();
}
