/**
 * What the shell can do without, said before its toolkit starts. `npm run bench -- --only interface` prints the memory
 * of all processes; the figures here are what each line saved of it on Linux. Chromium's network service stays a process
 * of its own: within this one it would save 10 MB more, but the app then crashed now and then while it ended.
 */
export function saveMemory(): void {
  // The toolkit draws only our file dialogs. Looking for OpenGL, it loads the graphics driver into this process: 32 MB.
  process.env['GDK_GL'] ??= 'disable';
}

/** The host answers small calls, so what it drops need not lie until there are 32 MB of it: 12 MB. */
export const hostFlags = ['--max-semi-space-size=2'];
