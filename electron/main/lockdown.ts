import { app, type Session, type WebContents } from 'electron';

/** Before the app is ready: no name is ever looked up, and Chromium's own background traffic stays off. */
export function cutOffNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(name);
  }
}

/** Everything a page could ask of the browser is refused; the contract is the only way to get something done. */
export function lockSession(locked: Session): void {
  locked.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  locked.setPermissionCheckHandler(() => false);
  locked.setDevicePermissionHandler(() => false);
  locked.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  locked.on('will-download', (event) => event.preventDefault());
  locked.setSpellCheckerEnabled(false);
  locked.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !allowedRequest(request.url) });
  });
}

/** Pictures and workers made by the page itself, the app's own files, and the developer tools of a development build. */
function allowedRequest(address: string): boolean {
  return (
    /^(app:\/\/casewright\/|blob:app:\/\/casewright\/|data:)/.test(address) ||
    (!app.isPackaged && address.startsWith('devtools:'))
  );
}

/** The page stays the page: it can't go elsewhere, open a window, or embed another page. */
export function lockContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
