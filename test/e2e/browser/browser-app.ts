import { randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { createHost, type Host } from '#electron/host/index.ts';
import { startServer, type RunningServer } from '#electron/http/index.ts';

export type BrowserApp = {
  readonly page: Page;
  readonly host: Host;
  readonly folder: string;
  readonly home: string;
  /** What the page wrote to its console as an error, and what it threw. A journey that works leaves none. */
  readonly complaints: readonly string[];
  /** A second window on the same host. */
  newPage(): Promise<Page>;
  /** The host goes away and another one comes, as after a crash or a restart of the computer. */
  restart(): Promise<Page>;
  /** The same, but the pages stay open, and the new host has the address of the old one; `meanwhile` there is none. */
  restartUnderneath(meanwhile: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
};

const built = join(import.meta.dirname, '..', '..', '..', 'dist', 'renderer');
const executablePath = process.env['CASEWRIGHT_CHROMIUM'] ?? '/usr/bin/chromium';
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The built interface in a real Chromium, over the loopback host, with real files in a folder of their own. */
export async function openBrowserApp(
  options: { width?: number; height?: number; person?: string } = {},
): Promise<BrowserApp> {
  const root = await mkdtemp(join(tmpdir(), 'casewright-browser-'));
  const [folder, home] = [join(root, 'Product strategy'), join(root, 'home')];
  const rendererFolder = join(root, 'renderer');
  // A copy of its own: a build that starts meanwhile must not pull the pages from under a journey.
  await Promise.all([mkdir(folder), mkdir(home), cp(built, rendererFolder, { recursive: true })]);
  const browser: Browser = await chromium.launch({ executablePath, args: flags });
  const context: BrowserContext = await browser.newContext({
    viewport: { width: options.width ?? 1366, height: options.height ?? 860 },
    locale: 'en-GB',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  let { host, server } = await serve(folder, home, rendererFolder, options.person);
  const open = async (): Promise<Page> => {
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(server.newUrl());
    return page;
  };
  const page = await open();
  const stop = async (): Promise<void> => {
    await server.close();
    await host.close();
  };
  return {
    page,
    folder,
    home,
    complaints,
    get host() {
      return host;
    },
    newPage: open,
    async restart() {
      await Promise.all(context.pages().map((other) => other.close()));
      await stop();
      ({ host, server } = await serve(folder, home, rendererFolder, options.person));
      return open();
    },
    async restartUnderneath(meanwhile) {
      const { port } = new URL(server.url);
      await stop();
      await meanwhile();
      ({ host, server } = await serve(folder, home, rendererFolder, options.person, Number(port)));
    },
    async close() {
      await browser.close();
      await stop();
      await rm(root, { recursive: true, force: true });
    },
  };
}

async function serve(
  folder: string,
  home: string,
  rendererFolder: string,
  person = 'Petra Lang',
  port = 0,
): Promise<{ host: Host; server: RunningServer }> {
  const env = { home, person, host: 'desk-7', now: () => new Date(), makeId: randomUUID };
  const host = createHost({ env, dialogs: 'listed', folder, version: '0.1.0', checkOutput: true });
  return { host, server: await startServer({ host, rendererFolder, port }) };
}

/** From the start page to the overview of the sample. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
}

export async function goTo(
  page: Page,
  place: 'Overview' | 'Products' | 'Cases' | 'Reports' | 'History',
): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place }).click();
}

export async function openSampleCase(
  page: Page,
  tab: 'Summary' | 'Model' | 'Assumptions' | 'Scenarios' | 'Sensitivity' | 'Simulation' | 'Options',
): Promise<void> {
  await goTo(page, 'Cases');
  await page.getByRole('link', { name: 'Home Hub with care plan' }).click();
  await page.getByRole('tab', { name: tab }).click();
}
