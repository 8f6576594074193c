import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { ensureElectronRuntime } from '#build/electron-runtime.ts';
import { ensureDisplay } from './display.ts';

export type Desktop = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** The app's own folder (work copies, history, recent files); survives `close`, so that a restart can be tested. */
  readonly home: string;
  readonly display: string;
  /** What main and its host wrote to the terminal: a test that fails shows it. */
  output(): string;
  close(): Promise<void>;
};

export type DesktopOptions = {
  readonly home?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** A program that starts Electron with the same arguments, to watch it. */
  readonly executable?: string;
};

/** The bundle under test: `dist/`, or a build elsewhere that nobody else is rebuilding meanwhile. */
export const dist = process.env['CASEWRIGHT_TEST_DIST'] ?? join(import.meta.dirname, '..', '..', '..', 'dist');
const main = join(dist, 'main', 'index.js');

/** Starts the built app in a real Electron, on a screen of its own when there is none. */
export async function launchDesktop(options: DesktopOptions = {}): Promise<Desktop> {
  const home = options.home ?? (await temporaryFolder('home'));
  const [runtime, display] = await Promise.all([ensureElectronRuntime(), ensureDisplay()]);
  const app = await attach({
    executablePath: options.executable ?? runtime.executable,
    args: [...(await electronArguments()), ...(options.args ?? [])],
    env: { ...(await desktopEnvironment(home, display.name)), ...options.env },
  });
  let output = '';
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.on('data', (data: Buffer) => (output += data.toString()));
  }
  const page = await app.firstWindow();
  page.on('pageerror', (error) => (output += `page error: ${error.stack ?? error.message}\n`));
  page.on('console', (message) => {
    if (message.type() === 'error') output += `page console: ${message.text()}\n`;
  });
  return {
    app,
    page,
    home,
    display: display.name,
    output: () => output,
    async close() {
      // A question that nobody answers, or a window that hangs, must not outlive its test.
      const patience = setTimeout(() => app.process().kill('SIGKILL'), 20_000);
      await app.close();
      clearTimeout(patience);
      display.stop();
    },
  };
}

/**
 * Attaching while the first window is being made can wait for ever, the more often the busier the machine. Such a
 * start is ended and made again; an app that never starts still fails.
 */
async function attach(options: NonNullable<Parameters<typeof _electron.launch>[0]>): Promise<ElectronApplication> {
  const hung = (error: unknown): boolean => error instanceof Error && error.message.includes('Timeout');
  for (let attempt = 1; ; attempt++) {
    try {
      return await _electron.launch({ ...options, timeout: 25_000 });
    } catch (error) {
      if (attempt === 3 || !hung(error)) throw error;
    }
  }
}

/** What comes before the app's own arguments. */
export async function electronArguments(): Promise<string[]> {
  const { kind } = await ensureElectronRuntime();
  return [...chromiumArguments(), ...(kind === 'test' ? [] : [main])];
}

export async function desktopEnvironment(home: string, display: string): Promise<Record<string, string>> {
  const { needsHostNode } = await ensureElectronRuntime();
  return {
    ...inherited(),
    DISPLAY: display,
    CASEWRIGHT_HOME: home,
    CASEWRIGHT_TEST_APP: main,
    ...(needsHostNode ? { CASEWRIGHT_HOST_NODE: process.execPath } : {}),
  };
}

/**
 * As root, as in a build container, Chromium's own sandbox can't start. A virtual screen has no graphics card: its
 * graphics process dies at the start, and now and then a page that waits for it stays blank for ever.
 */
export function chromiumArguments(): string[] {
  return [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'];
}

export async function temporaryFolder(purpose: string): Promise<string> {
  return mkdtemp(join(tmpdir(), `casewright-${purpose}-`));
}

export async function removeFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 5 });
}

function inherited(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  // The test runner's own settings must not reach the app.
  return Object.fromEntries(entries.filter(([name]) => !/^(NODE_OPTIONS|VITEST.*|ELECTRON_RUN_AS_NODE)$/.test(name)));
}
