import { ipcChannel } from '#shared/api/channel.ts';
import type { Desktop } from '../../e2e/helpers/desktop.ts';

/** The code that each asker was answered with, or `ok`. */
export type StrangerAnswers = Readonly<Record<string, string>>;

/**
 * Right calls from wrong places: windows that main did not make, and at last the app's own window with another page
 * in it (so this ends the app's use). A real frame can't ask, for no frame ever gets a document (`security.test.ts`):
 * what would happen if one did is tried on main's own handler, with a sender that stands where a frame would.
 */
export async function askAsStrangers(desktop: Desktop, preload: string): Promise<StrangerAnswers> {
  return desktop.app.evaluate(
    async ({ BrowserWindow, ipcMain }, { preload, channel }) => {
      const question = `(async () => {
        if (typeof raw === 'undefined') return 'not armed';
        const answer = await raw.invoke(${JSON.stringify(channel)}, 'workspace.status', '{}');
        return answer.ok ? 'ok' : answer.error.code;
      })()`;
      const answers: Record<string, string> = {};
      const [own] = BrowserWindow.getAllWindows();
      type Handler = (event: unknown, name: string, text: string) => Promise<{ ok: boolean; error?: { code: string } }>;
      // Electron keeps the handlers of `handle` here; the row is bad when it no longer does.
      const handler = (ipcMain as unknown as { _invokeHandlers?: Map<string, Handler> })._invokeHandlers?.get(channel);
      const main = own?.webContents.mainFrame;
      const askFrom = async (senderFrame: unknown): Promise<string> => {
        if (!handler || !main) return 'no handler to ask';
        const answer = await handler({ sender: own.webContents, senderFrame }, 'workspace.status', '{}');
        return answer.ok ? 'ok' : (answer.error?.code ?? '');
      };
      if ((await askFrom(main)) !== 'ok') answers['the page itself, as a control'] = 'refused or without a handler';
      answers['a frame within the page'] = await askFrom({ parent: main, origin: main?.origin });
      answers['another main frame of the same address'] = await askFrom({ parent: null, origin: main?.origin });
      answers['a frame that is gone'] = await askFrom(null);
      const ask = async (who: string, address: string): Promise<void> => {
        const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
        await stranger.loadURL(address);
        answers[who] = String(await stranger.webContents.executeJavaScript(question));
        stranger.destroy();
      };
      await ask('a window that main did not make, showing the page', 'app://casewright/');
      await ask('a window that main did not make, showing another page', 'data:text/html,hello');

      await own?.webContents.loadURL('data:text/html,elsewhere');
      answers['the own window, showing another page'] = String(await own?.webContents.executeJavaScript(question));
      return answers;
    },
    { preload, channel: ipcChannel.call },
  );
}
