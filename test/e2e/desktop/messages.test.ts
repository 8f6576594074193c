import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Carrier } from '#shared/api/carrier.ts';
import { dist, launchDesktop, removeFolder, type Desktop } from '../helpers/desktop.ts';

type Bridged = Window & { readonly casewright: Carrier };

const preload = join(dist, 'preload', 'index.cjs');

describe('the messages that main takes', () => {
  let desktop: Desktop;

  beforeAll(async () => {
    desktop = await launchDesktop();
    await desktop.page.getByRole('heading', { level: 1 }).waitFor();
  });
  afterAll(async () => {
    await desktop.close();
    await removeFolder(desktop.home);
  });

  it('answers no stranger: neither a window it did not make, nor a page it does not serve', async () => {
    const answers = await desktop.app.evaluate(async ({ BrowserWindow }, script) => {
      const ask = async (address: string): Promise<unknown> => {
        const stranger = new BrowserWindow({ show: false, webPreferences: { preload: script, sandbox: true } });
        await stranger.loadURL(address);
        const answer: unknown = await stranger.webContents.executeJavaScript("casewright.call('workspace.status', {})");
        stranger.destroy();
        return answer;
      };
      return [await ask('app://casewright/'), await ask('data:text/html,hello')];
    }, preload);
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'refused' } });
  });

  it('refuses junk with a sentence, and goes on', async () => {
    const answers = await desktop.page.evaluate(async () => {
      const call = (window as unknown as { casewright: { call: (...junk: unknown[]) => Promise<unknown> } }).casewright
        .call;
      const tries: unknown[][] = [
        [],
        [7, {}],
        ['__proto__', {}],
        ['toString', {}],
        ['workspace.open'],
        ['workspace.open', { handle: { toString: 'x' }, mode: 'edit' }],
        ['case.import', { document: 'x'.repeat(17 * 1024 * 1024) }],
      ];
      return Promise.all(tries.map((junk) => call(...junk)));
    });
    for (const answer of answers) {
      expect(answer).toMatchObject({ ok: false, error: { message: expect.stringMatching(/\.$/) as string } });
    }
    expect(answers.at(-1)).toMatchObject({ error: { code: 'too-large' } });
    const after = await desktop.page.evaluate(() =>
      (window as unknown as Bridged).casewright.call('workspace.status', {}),
    );
    expect(after).toEqual({ ok: true, value: null });
  });
});
