import { ipcChannel } from '#shared/api/channel.ts';
import type { Desktop } from '../../e2e/helpers/desktop.ts';

/** The code that each asker was answered with, or `ok`. */
export type StrangerAnswers = Readonly<Record<string, string>>;

/**
 * Right calls from wrong places: windows that main did not make, and at last the app's own window with another page
 * in it (so this ends the app's use). A frame can't ask: no frame ever gets a document, see `security.test.ts`.
 */
export async function askAsStrangers(desktop: Desktop, preload: string): Promise<StrangerAnswers> {
  return desktop.app.evaluate(
    async ({ BrowserWindow }, { preload, channel }) => {
      const question = `(async () => {
        if (typeof raw === 'undefined') return 'not armed';
        const answer = await raw.invoke(${JSON.stringify(channel)}, 'workspace.status', '{}');
        return answer.ok ? 'ok' : answer.error.code;
      })()`;
      const answers: Record<string, string> = {};
      const [own] = BrowserWindow.getAllWindows();
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
