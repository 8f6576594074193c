/** A stand-in for main: it has the real way to start and reach a host in a utility process, and nothing else. */
import { app } from 'electron';
import { connectHost } from '#electron/main/host-connection.ts';
import { startHostChild } from '#electron/main/host-child.ts';

// Not awaited here: Electron is ready only after its first module has been run.
void app.whenReady().then(() => {
  const host = connectHost(startHostChild(null));
  const events: unknown[] = [];
  const exits: (number | null)[] = [];
  host.listen((event) => events.push(event));
  host.onExit((code) => exits.push(code));
  Object.assign(globalThis, { host, events, exits });
});
