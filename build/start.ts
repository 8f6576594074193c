/**
 * `npm start`: the desktop window where there is a display and an Electron, otherwise the same app in the browser.
 * Which of the two, and why, is said before anything else happens.
 */
import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle, isBundleStale } from './bundle.ts';
import { findElectron } from './start-electron.ts';

const root = join(import.meta.dirname, '..');
const files = process.argv.slice(2);

/** A window that fails sooner than this never came up: a library is missing, or the display refuses us. */
const startSeconds = 15;

/** Ctrl+C in a terminal reaches the child as well; we only wait for it to end. Other signals are passed on. */
async function runToEnd(
  program: string,
  args: readonly string[],
  cwd: string,
): Promise<{ code: number; asked: boolean }> {
  const child = spawn(program, args, { cwd, stdio: 'inherit' });
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      asked = true;
      if (signal !== 'SIGINT') child.kill(signal);
      // Sent to the whole group, the child has it too, and a second one would cut its tidying short.
      else if (!process.stdin.isTTY) setTimeout(() => child.kill(signal), 2000).unref();
    });
  }
  // npm does not always pass on the signal that ends it. When it is gone, nobody can end us any more.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 500);
  return new Promise((done) => {
    const end = (code: number): void => {
      clearInterval(watch);
      done({ code, asked });
    };
    child.on('error', () => end(1));
    child.on('exit', (code) => end(code ?? 1));
  });
}

/** Null where the window ran; otherwise the reason why it did not come up. */
async function startWindow(): Promise<string | null> {
  const electron = await findElectron();
  if ('missing' in electron) return electron.missing;
  // Chromium refuses to run as root inside its own sandbox.
  const asRoot = process.getuid?.() === 0;
  if (asRoot) console.log('You are root, so the window runs without its sandbox. An ordinary account keeps it.');
  console.log('Starting the desktop window. Close it, or press Ctrl+C here, to end.');
  const begun = performance.now();
  const { code, asked } = await runToEnd(
    electron.executable,
    [...(asRoot ? ['--no-sandbox'] : []), root, ...files],
    root,
  );
  if (code === 0 || asked || performance.now() - begun > startSeconds * 1000) {
    process.exitCode = asked ? 0 : code;
    return null;
  }
  return `Electron ended at once with code ${code}; its own message stands above.`;
}

async function startServer(): Promise<void> {
  // The folder that the browser's file list shows: never the source tree.
  const folder = join(root, 'out');
  await mkdir(folder, { recursive: true });
  const { code, asked } = await runToEnd(
    process.execPath,
    [join(root, 'electron/cli/index.ts'), 'serve', ...files],
    folder,
  );
  process.exitCode = asked ? 0 : code;
}

async function start(): Promise<void> {
  if (await isBundleStale()) {
    console.log('Building the app (a few seconds, only after a change) …');
    const built = await bundle('pipe');
    if (built.code !== 0) {
      console.error(
        `${built.text.slice(Math.max(0, built.text.indexOf('Build failed')))}\nThe app could not be built, so it was not started. The reason stands above.`,
      );
      process.exitCode = 1;
      return;
    }
  }
  const reason = await startWindow();
  if (reason === null) return;
  console.log(`No desktop window: ${reason}\nCasewright runs here as a local server for your browser instead.\n`);
  await startServer();
}

await start();
