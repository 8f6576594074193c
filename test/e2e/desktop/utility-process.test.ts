import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { _electron, type ElectronApplication } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ensureElectronRuntime } from '#build/electron-runtime.ts';
import type { HostConnection } from '#electron/main/host-connection.ts';
import { chromiumArguments, desktopEnvironment, removeFolder, temporaryFolder } from '../helpers/desktop.ts';
import { ensureDisplay, type Display } from '../helpers/display.ts';
import { eventually } from '../helpers/eventually.ts';

type Watched = typeof globalThis & { host: HostConnection; events: unknown[]; exits: unknown[] };

/**
 * A release runs its host inside Electron. The Electron of the tests may be too old for the native module, so the
 * link between main, the host and the child that checks a file is tried with stand-ins for the two programs.
 */
describe('the host in a utility process', () => {
  let folder: string;
  let display: Display;
  let app: ElectronApplication;

  beforeAll(async () => {
    folder = await temporaryFolder('utility');
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    const sources = join(import.meta.dirname, 'utility');
    await build({
      configFile: false,
      root: join(import.meta.dirname, '..', '..', '..'),
      logLevel: 'error',
      define: { __ALLOW_HOST_NODE__: 'false', __APP_VERSION__: '"test"' },
      ssr: { noExternal: true, external: ['electron'] },
      build: {
        ssr: true,
        target: 'node20',
        outDir: join(folder, 'dist', 'main'),
        emptyOutDir: true,
        rolldownOptions: {
          input: {
            index: join(sources, 'main.ts'),
            host: join(sources, 'host.ts'),
            verify: join(sources, 'verify.ts'),
          },
          output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
          external: ['electron'],
        },
      },
    });
    const runtime = await ensureElectronRuntime();
    display = await ensureDisplay();
    const main = join(folder, 'dist', 'main', 'index.js');
    app = await _electron.launch({
      executablePath: runtime.executable,
      args: [...chromiumArguments(), ...(runtime.kind === 'test' ? [] : [main])],
      env: {
        ...(await desktopEnvironment(folder, display.name)),
        CASEWRIGHT_TEST_APP: main,
        NODE_OPTIONS: '--no-deprecation',
      },
    });
    await vi.waitFor(async () => expect(await app.evaluate(() => 'host' in globalThis)).toBe(true), 30_000);
  });
  afterAll(async () => {
    await app.close();
    display.stop();
    await removeFolder(folder);
  });

  const call = (name: string, input: unknown): Promise<unknown> =>
    app.evaluate((_electron, [operation, value]) => (globalThis as Watched).host.call(operation, value), [
      name,
      input,
    ] as const);

  it('answers, in Electron’s own Node, without the variables that change how a program runs', async () => {
    expect(await call('echo', { a: [1, 'ü'] })).toEqual({
      ok: true,
      value: { input: { a: [1, 'ü'] }, own: true, secret: null },
    });
  });

  it('tells what happens without being asked', async () => {
    void call('tell', {});
    await eventually(() => app.evaluate(() => (globalThis as Watched).events)).toEqual([
      { type: 'status', status: null },
    ]);
  });

  it('gets a child from main, and can end it though the child listens to nothing', async () => {
    expect(await call('check', { path: '/x' })).toEqual({
      ok: true,
      value: { message: { checked: { path: '/x' }, variables: false }, ended: true },
    });
  });

  it('is missed when it dies: what was asked of it is answered, and so is everything after', async () => {
    expect(await call('die', {})).toMatchObject({ ok: false, error: { code: 'host-stopped' } });
    expect(await app.evaluate(() => (globalThis as Watched).exits)).toEqual([7]);
    expect(await call('echo', {})).toMatchObject({ ok: false, error: { code: 'host-stopped' } });
  });
});
