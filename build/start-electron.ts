import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pinnedElectron } from './electron-runtime.ts';

const root = join(import.meta.dirname, '..');

/** Electron is about 110 MB; where its host can't be reached, the attempt fails within seconds. */
const downloadSeconds = 180;

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** The Electron to show a window with, or why there is none. Downloads it where there is a display to show it on. */
export async function findElectron(): Promise<{ executable: string } | { missing: string }> {
  if (!hasDisplay()) {
    return { missing: 'this machine has no display (neither DISPLAY nor WAYLAND_DISPLAY is set).' };
  }
  const given = process.env['CASEWRIGHT_ELECTRON'];
  if (given) return { executable: given };
  const there = await pinnedElectron();
  if (there) return there;
  console.log(`Fetching Electron, once (at most ${downloadSeconds / 60} minutes) …`);
  const failure = await download();
  const fetched = failure === null ? await pinnedElectron() : null;
  return (
    fetched ?? { missing: `Electron is not installed and could not be fetched (${failure ?? 'it is incomplete'}).` }
  );
}

/** Runs Electron's own installer; null when it says that it succeeded. */
async function download(): Promise<string | null> {
  const installer = join(root, 'node_modules', 'electron', 'install.js');
  const child = spawn(process.execPath, [installer], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const limit = setTimeout(() => child.kill('SIGKILL'), downloadSeconds * 1000);
  const code = await new Promise<number | null>((done) => child.on('close', done));
  clearTimeout(limit);
  if (code === 0) return null;
  if (code === null) return `no answer within ${downloadSeconds} seconds`;
  const reason = said.split('\n').find((line) => /error/i.test(line)) ?? `the installer ended with code ${code}`;
  return reason.replace(/^.*?Error:\s*/, '').trim();
}
