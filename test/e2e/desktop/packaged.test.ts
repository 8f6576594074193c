import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureElectronRuntime } from '#build/electron-runtime.ts';
import { packageApp } from '#build/package.ts';
import { chromiumArguments, removeFolder, temporaryFolder } from '../helpers/desktop.ts';
import { ensureDisplay, type Display } from '../helpers/display.ts';
import { eventually } from '../helpers/eventually.ts';
import { headline, openCase } from '../helpers/screens.ts';

type Outcome = { readonly code: number | null; readonly out: string; readonly error: string };

const runProgram = (file: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = execFile(file, [...args], { env }, (_error, out, error) =>
      resolve({ code: child.exitCode, out, error }),
    );
  });

/** The addresses of the pages that the app shows, as its DevTools port lists them. */
async function shownAddresses(host: string): Promise<string[]> {
  const targets = (await (await fetch(`http://${host}/json/list`)).json()) as { url: string }[];
  return targets.map(({ url }) => url.replace(/#.*$/, ''));
}

type Entry = { readonly files?: Readonly<Record<string, Entry>> };

/** The archive begins with four numbers and its list of files as JSON; the last number is the length of that. */
async function filesInArchive(path: string): Promise<string[]> {
  const archive = await readFile(path);
  const root = JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12))) as Entry;
  const walk = (entry: Entry, at: string): string[] =>
    entry.files ? Object.entries(entry.files).flatMap(([name, inside]) => walk(inside, `${at}/${name}`)) : [at];
  return walk(root, '');
}

describe('the packaged app', () => {
  let folder: string;
  let executable: string;
  let display: Display;
  let environment: NodeJS.ProcessEnv;
  const running: ChildProcess[] = [];

  beforeAll(async () => {
    folder = await temporaryFolder('packaged');
    display = await ensureDisplay();
    const electron = await ensureElectronRuntime();
    environment = {
      ...process.env,
      NODE_OPTIONS: '',
      DISPLAY: display.name,
      CASEWRIGHT_HOME: join(folder, 'home'),
      ...(electron.needsHostNode ? { CASEWRIGHT_HOST_NODE: process.execPath } : {}),
    };
    executable = await packageApp({ electron, output: join(folder, 'app'), allowHostNode: electron.needsHostNode });
  });
  afterAll(async () => {
    for (const child of running) child.kill('SIGKILL');
    display.stop();
    await removeFolder(folder);
  });

  it('has its fuses set: no plain Node, no inspector, code from the archive only', async () => {
    const wire = await getCurrentFuseWire(executable);
    const state = (fuse: FuseV1Options): boolean => wire[fuse] === FuseState.ENABLE;
    expect(state(FuseV1Options.RunAsNode)).toBe(false);
    expect(state(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(false);
    expect(state(FuseV1Options.EnableNodeCliInspectArguments)).toBe(false);
    expect(state(FuseV1Options.EnableCookieEncryption)).toBe(true);
    expect(state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(true);
    expect(state(FuseV1Options.OnlyLoadAppFromAsar)).toBe(true);
    expect(state(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(false);
  });

  it('runs no program text and opens no inspector, whatever the environment and the arguments say', async () => {
    const mark = join(folder, 'ran');
    const script = join(folder, 'mark.cjs');
    await writeFile(script, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`);
    // A plain Node would run the script and never come to what stands behind it.
    const asNode = await runProgram(executable, [...chromiumArguments(), script, '--cli', '--', '--version'], {
      ...environment,
      ELECTRON_RUN_AS_NODE: '1',
    });
    expect(asNode.out).toMatch(/^\d+\.\d+\.\d+\s*$/);
    const launcher = join(dirname(executable), 'bin', 'casewright');
    const required = await runProgram(launcher, ['--version'], { ...environment, NODE_OPTIONS: `--require ${script}` });
    expect(required.error).not.toContain('Debugger listening');
    expect(existsSync(mark)).toBe(false);
    const { browser, child, said } = await startPackaged(['--inspect=0']);
    const ended = new Promise((resolve) => child.on('exit', resolve));
    await browser.close();
    // While it runs, another start would only hand its files over.
    child.kill('SIGKILL');
    await ended;
    expect(said()).not.toContain('Debugger listening');
  });

  it('holds the bundle, the native module and the notices, and no other package', async () => {
    const files = await filesInArchive(join(dirname(executable), 'resources', 'app.asar'));
    const packages = new Set(files.flatMap((file) => /^\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []));
    expect([...packages]).toEqual(['better-sqlite3']);
    for (const wanted of ['/dist/main/index.js', '/dist/renderer/index.html', '/LICENSE', '/package.json']) {
      expect(files).toContain(wanted);
    }
    expect(files.filter((file) => /\.(ts|map)$/.test(file))).toEqual([]);
  });

  it('carries the command line: makes the sample and evaluates it without a window', async () => {
    const launcher = join(dirname(executable), 'bin', 'casewright');
    const made = await runProgram(
      launcher,
      ['new', join(folder, 'Sample.casewright'), '--template', 'aurora-home-hub'],
      environment,
    );
    expect(made).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, 'Sample.casewright'))).toBe(true);
    const wrong = await runProgram(launcher, ['no-such-command'], environment);
    expect(wrong.code).not.toBe(0);
    expect(wrong.error).toMatch(/no-such-command/);
  });

  it('starts, opens the sample and shows its answer', async () => {
    const { browser, child } = await startPackaged([join(folder, 'Sample.casewright')]);
    running.push(child);
    const page = browser.contexts()[0]?.pages()[0];
    if (page === undefined) throw new Error('no window');
    await page.getByRole('heading', { name: 'Aurora Home Hub', level: 1 }).waitFor();
    await openCase(page);
    await eventually(() => headline(page)).toBe('€3.78 m');
    await browser.close();
  });

  it('as a release looks at no variable that names another Node', async () => {
    const electron = await ensureElectronRuntime();
    const release = await packageApp({ electron, output: join(folder, 'release'), allowHostNode: false });
    const mark = join(folder, 'was-run');
    const impostor = join(folder, 'impostor');
    await writeFile(impostor, `#!/bin/sh\ntouch "${mark}"\n`);
    await chmod(impostor, 0o755);
    const launcher = join(dirname(release), 'bin', 'casewright');
    const { code, error } = await runProgram(launcher, ['--version'], {
      ...environment,
      CASEWRIGHT_HOST_NODE: impostor,
    });
    expect(existsSync(mark)).toBe(false);
    // On an Electron that is too old for the native module, a release says so instead.
    if (electron.needsHostNode) {
      expect(code).toBe(1);
      expect(error).toContain('No file was touched.');
    } else expect(code).toBe(0);
    // The variable does work where it is meant to: the build under test runs what it names.
    const tested = join(dirname(executable), 'bin', 'casewright');
    await runProgram(tested, ['--version'], { ...environment, CASEWRIGHT_HOST_NODE: impostor });
    expect(existsSync(mark)).toBe(electron.needsHostNode);
  });

  /** With its inspector fused off, the packaged app is reached as a page is: over the DevTools protocol. */
  async function startPackaged(
    args: readonly string[],
  ): Promise<{ browser: Browser; child: ChildProcess; said: () => string }> {
    const child = spawn(executable, [...chromiumArguments(), '--remote-debugging-port=0', ...args], {
      env: environment,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let text = '';
    const address = await new Promise<string>((resolve, reject) => {
      child.on('exit', (code) => reject(new Error(`The app ended (${code}) before it had a window.`)));
      createInterface({ input: child.stderr }).on('line', (line) => {
        text += `${line}\n`;
        const found = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
        if (found) resolve(found);
      });
    });
    // Attaching while the window is being made can wait for ever; so the window comes first.
    await eventually(() => shownAddresses(new URL(address).host)).toContain('app://casewright/');
    const browser = await chromium.connectOverCDP(address);
    return { browser, child, said: () => text };
  }
});
