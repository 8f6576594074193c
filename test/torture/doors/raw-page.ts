import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Desktop } from '../../e2e/helpers/desktop.ts';
import { largeText, type JunkCall, type Sent } from './junk-calls.ts';

/** What a page could do that had broken out of the preload script's two verbs: any channel, any arguments. */
const script = `
const { contextBridge, ipcRenderer } = require('electron');
contextBridge.exposeInMainWorld('raw', {
  invoke: (channel, ...sent) => ipcRenderer.invoke(channel, ...sent),
  send: (channel, ...sent) => ipcRenderer.send(channel, ...sent),
});
`;

/** Gives the app's own page those arms, and answers the place of the script that did. */
export async function arm(desktop: Desktop, folder: string): Promise<string> {
  const preload = join(folder, 'raw-preload.cjs');
  await writeFile(preload, script);
  await desktop.app.evaluate(({ session }, filePath) => {
    // Newer Electrons have the one, older ones the other.
    const given = session.defaultSession as unknown as {
      registerPreloadScript?: (preload: { type: 'frame'; filePath: string }) => void;
      setPreloads: (paths: string[]) => void;
    };
    if (given.registerPreloadScript) given.registerPreloadScript({ type: 'frame', filePath });
    else given.setPreloads([filePath]);
  }, preload);
  await desktop.page.reload();
  return preload;
}

export type SentBy = 'invoke' | 'send';
type Answered = { readonly ok: boolean; readonly code: string; readonly words: string };

/** Sends each call from the page, all at once; a call that is only sent has no answer. */
export async function sendAll(
  desktop: Desktop,
  channel: string,
  by: SentBy,
  calls: readonly JunkCall[],
): Promise<readonly Answered[]> {
  return desktop.page.evaluate(
    async ({ channel, by, text, largeText }) => {
      const calls = JSON.parse(text) as JunkCall[];
      type Raw = Record<'invoke' | 'send', (channel: string, ...sent: unknown[]) => unknown>;
      const raw = (window as unknown as { raw: Raw }).raw;
      const special: Record<string, () => unknown> = {
        undefined: () => undefined,
        bytes: () => new Uint8Array([123, 125]),
        date: () => new Date(0),
        map: () => new Map([['name', 'workspace.status']]),
        bigint: () => 1n,
        'not-a-number': () => Number.NaN,
        'large-text': () => `"${'x'.repeat(largeText)}"`,
        'deep-text': () => '['.repeat(100_000) + ']'.repeat(100_000),
      };
      const real = (sent: Sent): unknown => ('json' in sent ? sent.json : special[sent.make]?.());
      return Promise.all(
        calls.map(async ({ name, text }) => {
          try {
            const answer = await Promise.race([
              raw[by](channel, real(name), real(text)),
              new Promise((_, reject) => setTimeout(() => reject(new Error('no answer for 20 s')), 20_000)),
            ]);
            const result = answer as { ok?: unknown; error?: { code?: unknown; message?: unknown } } | undefined;
            const { code, message } = result?.error ?? {};
            const text_ = (value: unknown): string => (typeof value === 'string' ? value : '');
            return { ok: result?.ok === true, code: text_(code), words: text_(message) };
          } catch (error) {
            return { ok: false, code: 'thrown', words: String(error) };
          }
        }),
      );
    },
    // As text: the debugger's own protocol gives up on deep nests.
    { channel, by, text: JSON.stringify(calls), largeText },
  );
}
