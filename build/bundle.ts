import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** What the bundler reads. A file newer than the bundle means that the bundle is not what the source says. */
const sources = ['shared', 'electron', 'renderer', 'electron.vite.config.ts', 'package-lock.json'];
const products = ['dist/main/index.js', 'dist/main/cli.js', 'dist/preload/index.cjs', 'dist/renderer/index.html'];

async function newest(path: string): Promise<number> {
  const entry = await stat(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  const inside = await readdir(path);
  const times = await Promise.all(
    inside.filter((name) => name !== 'README.md').map((name) => newest(join(path, name))),
  );
  return Math.max(0, ...times);
}

/** True where the bundle is missing or older than its sources. */
export async function isBundleStale(): Promise<boolean> {
  const times = await Promise.all(
    products.map((path) =>
      stat(join(root, path)).then(
        (entry) => entry.mtimeMs,
        () => 0,
      ),
    ),
  );
  const changed = await Promise.all(sources.map((path) => newest(join(root, path))));
  return Math.min(...times) < Math.max(...changed);
}

/** Bundles main, preload and renderer into `dist/`; answers the exit code. */
export async function bundle(output: 'inherit' | 'pipe'): Promise<{ code: number; text: string }> {
  const bundler = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const child = spawn(process.execPath, [bundler, 'build'], { cwd: root, stdio: ['ignore', output, output] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (text += part.toString()));
  const code = await new Promise<number>((done) => child.on('close', (code) => done(code ?? 1)));
  return { code, text };
}

if (process.argv[1] === import.meta.filename) process.exitCode = (await bundle('inherit')).code;
