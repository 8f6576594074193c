import { app } from 'electron';

/**
 * What the shell can do without, said before Chromium and its toolkit start. `npm run bench -- --only interface`
 * prints the memory of all processes; the figures here are what each line saved of it on Linux.
 */
export function saveMemory(): void {
  // The toolkit draws only our file dialogs. Looking for OpenGL, it loads the graphics driver into this process: 32 MB.
  process.env['GDK_GL'] ??= 'disable';
  // No name is looked up and nothing is fetched, so the service for it needs no process of its own: 10 MB.
  app.commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2');
}

/** The host answers small calls, so what it drops need not lie until there are 32 MB of it: 12 MB. */
export const hostFlags = ['--max-semi-space-size=2'];
