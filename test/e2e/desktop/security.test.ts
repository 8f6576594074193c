import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentPolicy } from '#electron/main/content-policy.ts';
import type { Carrier } from '#shared/api/carrier.ts';
import { launchDesktop, removeFolder, type Desktop } from '../helpers/desktop.ts';
import { eventually } from '../helpers/eventually.ts';

type Bridged = Window & { readonly casewright: Carrier };

describe('the locked-down window', () => {
  let desktop: Desktop;
  let server: Server;
  let outside: string;
  let hits = 0;

  beforeAll(async () => {
    desktop = await launchDesktop();
    server = createServer((_request, response) => {
      hits++;
      response.end('reached');
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await desktop.page.getByRole('heading', { level: 1 }).waitFor();
  });
  afterAll(async () => {
    await desktop.close();
    server.close();
    await removeFolder(desktop.home);
  });

  it('is sandboxed, isolated, without Node and without embedded pages', async () => {
    const preferences = await desktop.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      safeDialogs: true,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    });
  });

  it('gives the page two verbs and nothing else', async () => {
    const seen = await desktop.page.evaluate(() => {
      const everything = window as unknown as Record<string, unknown>;
      return {
        bridge: Object.keys((window as unknown as Bridged).casewright).sort(),
        reachable: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
          (name) => everything[name] !== undefined,
        ),
      };
    });
    expect(seen).toEqual({ bridge: ['call', 'listen'], reachable: [] });
  });

  it('does not let the page replace the bridge', async () => {
    const still = await desktop.page.evaluate(async () => {
      const bridged = window as unknown as { casewright: { call: unknown } };
      try {
        bridged.casewright.call = () => 'mine';
        bridged.casewright = { call: () => 'mine' };
      } catch {
        // Refusing loudly is as good as refusing silently.
      }
      return (window as unknown as Bridged).casewright.call('workspace.status', {});
    });
    expect(still).toEqual({ ok: true, value: null });
  });

  it('serves the page with a strict content policy', async () => {
    const headers = await desktop.app.evaluate(async ({ net }) =>
      Object.fromEntries((await net.fetch('app://casewright/')).headers.entries()),
    );
    expect(headers['content-security-policy']).toBe(contentPolicy);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    expect(contentPolicy).toContain("default-src 'none'");
    expect(contentPolicy).not.toMatch(/(?<!wasm-)unsafe|\*|https?:/);
  });

  it('runs no script that is not one of its files', async () => {
    const ran = await desktop.page.evaluate(async () => {
      const marks = window as unknown as { ranInline?: boolean; ranHandler?: boolean };
      const script = document.createElement('script');
      script.textContent = 'window.ranInline = true';
      const picture = document.createElement('div');
      picture.innerHTML = '<img src="data:," onerror="window.ranHandler = true">';
      document.body.append(script, picture);
      await new Promise((resolve) => setTimeout(resolve, 200));
      let evaluated = true;
      try {
        (0, eval)('1');
      } catch {
        evaluated = false;
      }
      script.remove();
      picture.remove();
      return { inline: marks.ranInline ?? false, handler: marks.ranHandler ?? false, evaluated };
    });
    expect(ran).toEqual({ inline: false, handler: false, evaluated: false });
  });

  const strays = [
    'app://casewright/../../package.json',
    'app://casewright/..%2f..%2fpackage.json',
    'app://casewright/%2e%2e/%2e%2e/package.json',
    'app://casewright/..%5c..%5cpackage.json',
    'app://casewright/assets/..%2f..%2fmain%2fhost.js',
    'app://casewright//etc/passwd',
    'app://casewright/%00index.html',
    'app://casewright/%E0%A4%A',
    'app://casewright/assets/',
  ];
  it.each(strays)('does not serve %s', async (address) => {
    const status = await desktop.app.evaluate(
      async ({ net }, stray) =>
        net.fetch(stray).then(
          (response) => response.status,
          () => 'refused',
        ),
      address,
    );
    expect([404, 'refused']).toContain(status);
  });

  it('reaches no other address, not even on this computer', async () => {
    const outcomes = await desktop.page.evaluate(async (address) => {
      const attempt = (go: () => Promise<unknown>): Promise<string> =>
        go().then(
          () => 'reached',
          () => 'refused',
        );
      const picture = (source: string): Promise<unknown> =>
        new Promise((resolve, reject) => {
          const image = new Image();
          image.onload = resolve;
          image.onerror = reject;
          image.src = source;
        });
      return {
        fetch: await attempt(() => fetch(address)),
        file: await attempt(() => fetch('file:///etc/hostname')),
        picture: await attempt(() => picture(`${address}a.png`)),
        beacon: navigator.sendBeacon(address) ? 'queued' : 'refused',
        socket: await attempt(
          () =>
            new Promise((resolve, reject) => {
              const socket = new WebSocket(address.replace('http', 'ws'));
              socket.onopen = resolve;
              socket.onerror = reject;
            }),
        ),
      };
    }, outside);
    expect(outcomes).toMatchObject({ fetch: 'refused', file: 'refused', picture: 'refused', socket: 'refused' });
    const fromMain = await desktop.app.evaluate(
      async ({ net }, address) =>
        net.fetch(address).then(
          () => 'reached',
          () => 'refused',
        ),
      outside,
    );
    expect(fromMain).toBe('refused');
    expect(hits).toBe(0);
  });

  it('stays where it is: no other page, no other window', async () => {
    const before = desktop.page.url();
    const opened = await desktop.page.evaluate((address) => {
      const windows = [window.open(address), window.open('about:blank'), window.open('app://casewright/')];
      return windows.map((one) => one === null);
    }, outside);
    expect(opened).toEqual([true, true, true]);
    for (const target of [outside, 'file:///etc/hostname', 'data:text/html,hello', 'app://casewright/assets/']) {
      await desktop.page.evaluate((address) => {
        window.location.href = address;
      }, target);
      await desktop.page.evaluate((address) => {
        const link = document.createElement('a');
        link.href = address;
        document.body.append(link);
        link.click();
        link.remove();
      }, target);
    }
    await desktop.page.waitForTimeout(300);
    expect(desktop.page.url()).toBe(before);
    expect(desktop.app.windows()).toHaveLength(1);
    expect(hits).toBe(0);
  });

  it('embeds nothing', async () => {
    const embedded = await desktop.page.evaluate(async (address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      const view = document.createElement('webview');
      view.setAttribute('src', address);
      document.body.append(frame, view);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const inside = frame.contentWindow as unknown as { casewright?: unknown } | null;
      let bridge: unknown;
      try {
        bridge = inside?.casewright;
      } catch {
        bridge = undefined;
      }
      const result = { bridge: bridge !== undefined, webview: 'loadURL' in view };
      frame.remove();
      view.remove();
      return result;
    }, outside);
    expect(embedded).toEqual({ bridge: false, webview: false });
    expect(hits).toBe(0);
  });

  it('gets no permission', async () => {
    const answers = await desktop.page.evaluate(async () => {
      const attempt = (go: () => Promise<unknown>): Promise<string> =>
        go().then(
          () => 'granted',
          () => 'refused',
        );
      return {
        camera: await attempt(() => navigator.mediaDevices.getUserMedia({ video: true })),
        screen: await attempt(() => navigator.mediaDevices.getDisplayMedia()),
        place: await attempt(
          () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
        ),
        clipboard: await attempt(() => navigator.clipboard.readText()),
        notification: await Notification.requestPermission(),
      };
    });
    expect(answers).toEqual({
      camera: 'refused',
      screen: 'refused',
      place: 'refused',
      clipboard: 'refused',
      notification: 'denied',
    });
  });

  it('downloads nothing', async () => {
    // The listener is there before anything is clicked: main and the page are reached on two ways.
    await desktop.app.evaluate(({ session }) => {
      const kept = globalThis as typeof globalThis & { preventedDownload?: boolean };
      session.defaultSession.once('will-download', (event) => (kept.preventedDownload = event.defaultPrevented));
    });
    await desktop.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['x']));
      link.download = 'x.txt';
      link.click();
    });
    await eventually(() =>
      desktop.app.evaluate(() => (globalThis as typeof globalThis & { preventedDownload?: boolean }).preventedDownload),
    ).toBe(true);
  });
});
