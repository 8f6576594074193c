import { execFile, spawn } from 'node:child_process';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureElectronRuntime } from '#build/electron-runtime.ts';
import {
  desktopEnvironment,
  electronArguments,
  launchDesktop,
  removeFolder,
  temporaryFolder,
  type Desktop,
} from '../helpers/desktop.ts';
import { answerDialogs, askedQuestions } from '../helpers/dialogs.ts';
import { eventually } from '../helpers/eventually.ts';
import { findCell, headline, openCase, openSample, openTab, savedState, typeInto } from '../helpers/screens.ts';

const titleOf = (desktop: Desktop): Promise<string[]> =>
  desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()));

/** Closes the first window as its close button does. */
const closeWindow = (desktop: Desktop): Promise<void> =>
  desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

async function setPrice(desktop: Desktop, value: string): Promise<void> {
  await openCase(desktop.page, 'Model');
  await typeInto(desktop.page, await findCell(desktop.page, 'List price at launch', '2027'), value);
  await eventually(async () => (await titleOf(desktop))[0]).toMatch(/ — edited$/);
}

describe('the window and its workspace', () => {
  let folder: string;
  let sample: string;

  beforeAll(async () => {
    folder = await temporaryFolder('window');
    sample = join(folder, 'Sample.casewright');
    const desktop = await launchDesktop({ home: join(folder, 'making') });
    await answerDialogs(desktop.app, { save: sample });
    await openSample(desktop.page);
    await desktop.close();
  });
  afterAll(async () => removeFolder(folder));

  /** A copy of the sample, opened by naming it on the command line. */
  const openCopy = async (name: string): Promise<Desktop> => {
    const path = join(folder, `${name}.casewright`);
    await copyFile(sample, path);
    const desktop = await launchDesktop({ home: join(folder, name), args: [path] });
    await desktop.page.getByRole('heading', { name: 'Aurora Home Hub', level: 1 }).waitFor();
    return desktop;
  };

  it('opens a file named on the command line, and shows its name', async () => {
    const desktop = await openCopy('named');
    await eventually(() => titleOf(desktop)).toEqual(['named']);
    await desktop.close();
  });

  it('asks before it closes with unsaved changes; Cancel keeps everything as it is', async () => {
    const desktop = await openCopy('cancelled');
    await setPrice(desktop, '44');
    await answerDialogs(desktop.app, { button: 'Cancel' });
    await closeWindow(desktop);
    await eventually(() => askedQuestions(desktop.app)).toHaveLength(1);
    const [question] = await askedQuestions(desktop.app);
    expect(question?.message).toBe('Save the changes to “cancelled”?');
    expect(question?.detail).toMatch(/^1 change is kept on this computer but not yet in the file\./);
    expect(question?.buttons).toEqual(['Save', 'Don’t save', 'Cancel']);
    expect(await titleOf(desktop)).toEqual(['cancelled — edited']);
    await answerDialogs(desktop.app, { button: 'Don’t save' });
    await desktop.close();
  });

  it('saves into the file when asked to, then closes', async () => {
    const desktop = await openCopy('saved');
    await setPrice(desktop, '44');
    await answerDialogs(desktop.app, { button: 'Save' });
    await desktop.close();
    const again = await launchDesktop({ home: join(folder, 'saved'), args: [join(folder, 'saved.casewright')] });
    await again.page.getByRole('heading', { name: 'Aurora Home Hub', level: 1 }).waitFor();
    await eventually(() => titleOf(again)).toEqual(['saved']);
    await openCase(again.page);
    await eventually(() => headline(again.page)).toBe('€6.16 m');
    await again.close();
  });

  it('keeps what was not saved: the start page offers it the next time', async () => {
    const desktop = await openCopy('kept');
    await setPrice(desktop, '44');
    await answerDialogs(desktop.app, { button: 'Don’t save' });
    await desktop.close();
    const again = await launchDesktop({ home: join(folder, 'kept') });
    await again.page
      .getByRole('button', { name: /Recover|Continue|Go on/ })
      .first()
      .click();
    await openCase(again.page);
    await eventually(() => headline(again.page)).toBe('€6.16 m');
    await eventually(() => titleOf(again)).toEqual(['kept — edited']);
    await answerDialogs(again.app, { button: 'Don’t save' });
    await again.close();
  });

  it('goes on after its host process died, with every kept change', async () => {
    const desktop = await openCopy('survivor');
    await setPrice(desktop, '44');
    await answerDialogs(desktop.app, { button: 'Start again' });
    const { stdout } = await promisify(execFile)('pgrep', ['-P', String(desktop.app.process().pid), '-f', 'host.js']);
    process.kill(Number(stdout.trim().split('\n')[0]), 'SIGKILL');
    await eventually(() => askedQuestions(desktop.app)).toHaveLength(1);
    const [question] = await askedQuestions(desktop.app);
    expect(question?.detail).toContain('Every change to “survivor” that was shown as kept is safe on this computer');
    await eventually(() => titleOf(desktop)).toEqual(['survivor — edited']);
    await openTab(desktop.page, 'Summary');
    await eventually(() => headline(desktop.page)).toBe('€6.16 m');
    await desktop.page.keyboard.press('ControlOrMeta+s');
    await eventually(() => savedState(desktop.page).textContent()).toMatch(/^Saved/);
    await desktop.close();
  });

  it('hands files of a second start to the first: into the empty window, then into a window of their own', async () => {
    const desktop = await launchDesktop({ home: join(folder, 'first') });
    await desktop.page.getByRole('heading', { level: 1 }).waitFor();
    const { executable } = await ensureElectronRuntime();
    const paths = [join(folder, 'second a.casewright'), join(folder, 'second b.casewright')];
    for (const path of paths) await copyFile(sample, path);
    const startAgain = async (path: string): Promise<number | null> => {
      const second = spawn(executable, [...(await electronArguments()), path], {
        env: await desktopEnvironment(desktop.home, desktop.display),
        stdio: 'ignore',
      });
      return new Promise((resolve) => second.on('exit', resolve));
    };
    expect(await startAgain(paths[0] ?? '')).toBe(0);
    await eventually(() => titleOf(desktop)).toEqual(['second a']);
    expect(await startAgain(paths[1] ?? '')).toBe(0);
    await eventually(async () => (await titleOf(desktop)).sort()).toEqual(['second a', 'second b']);
    await desktop.close();
  });

  it('comes back where it was, with the file in its recent list', async () => {
    const desktop = await openCopy('placed');
    const bounds = { x: 120, y: 90, width: 1180, height: 740 };
    await desktop.app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), bounds);
    await desktop.close();
    const again = await launchDesktop({ home: desktop.home });
    await again.page.getByRole('heading', { level: 1 }).waitFor();
    const now = await again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    expect(now).toEqual(bounds);
    const recent = (): Promise<string[]> =>
      again.app.evaluate(({ Menu }) => {
        const file = Menu.getApplicationMenu()?.items.find((item) => item.label === '&File');
        const list = file?.submenu?.items.find((item) => item.label === 'Open recent');
        return list?.submenu?.items.map((item) => item.label) ?? [];
      });
    await eventually(recent).toEqual(['placed.casewright']);
    await again.close();
  });

  it('carries menu items out: undo says what it takes back', async () => {
    const desktop = await openCopy('menus');
    await setPrice(desktop, '44');
    const edit = (): Promise<{ label: string; enabled: boolean }[]> =>
      desktop.app.evaluate(
        ({ Menu }) =>
          Menu.getApplicationMenu()
            ?.items.find((item) => item.label === '&Edit')
            ?.submenu?.items.slice(0, 2)
            .map(({ label, enabled }) => ({ label, enabled })) ?? [],
      );
    await eventually(edit).toEqual([
      { label: 'Undo: List price at launch: 49 → 44', enabled: true },
      { label: 'Redo', enabled: false },
    ]);
    await desktop.app.evaluate(({ Menu }) => {
      const menu = Menu.getApplicationMenu()?.items.find((item) => item.label === '&Edit');
      menu?.submenu?.items[0]?.click();
    });
    await openTab(desktop.page, 'Summary');
    await eventually(() => headline(desktop.page)).toBe('€3.78 m');
    await answerDialogs(desktop.app, { button: 'Don’t save' });
    await desktop.close();
  });
});
