import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchDesktop, removeFolder, temporaryFolder, type Desktop } from '../helpers/desktop.ts';
import { eventually } from '../helpers/eventually.ts';
import { answerDialogs } from '../helpers/dialogs.ts';
import {
  findCell,
  goTo,
  headline,
  headlineButton,
  openCase,
  openSample,
  openTab,
  savedState,
  typeInto,
} from '../helpers/screens.ts';

/** The sample's NPV with the list price as it is shipped (49) and at 44: from the reference case. */
const at49 = '€3.78 m';
const at44 = '€6.16 m';

describe('the main job in the desktop app', () => {
  let folder: string;
  let home: string;
  let desktop: Desktop;

  beforeAll(async () => {
    folder = await temporaryFolder('main-job');
    home = join(folder, 'home');
    desktop = await launchDesktop({ home });
  });
  afterAll(async () => {
    await desktop.close();
    await removeFolder(folder);
  });

  const title = (): Promise<string> =>
    desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '');

  it('opens the sample from the start page and shows its answer', async () => {
    const { page, app } = desktop;
    expect(await title()).toBe('Casewright');
    await answerDialogs(app, { save: join(folder, 'Aurora.casewright') });
    await openSample(page);
    await openCase(page, 'Summary');
    await eventually(() => headline(page)).toBe(at49);
    expect(await title()).toBe('Aurora');
  });

  it('says why the answer is what it is', async () => {
    const { page } = desktop;
    await headlineButton(page).click();
    const explanation = page.getByRole('complementary').or(page.getByRole('dialog')).first();
    await eventually(() => explanation.textContent()).toContain('Net present value');
    await page.keyboard.press('Escape');
  });

  it('moves the answer when a price is edited in the grid', async () => {
    const { page } = desktop;
    await openTab(page, 'Model');
    const price = await findCell(page, 'List price at launch', '2027');
    await eventually(() => price.textContent()).toContain('49');
    await typeInto(page, price, '44');
    await eventually(() => price.textContent()).toContain('44');
    await eventually(title).toBe('Aurora — edited');
    await openTab(page, 'Summary');
    await eventually(() => headline(page)).toBe(at44);
  });

  it('takes the edit back and brings it again, with the keyboard', async () => {
    const { page } = desktop;
    await page.keyboard.press('ControlOrMeta+z');
    await eventually(() => headline(page)).toBe(at49);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await eventually(() => headline(page)).toBe(at44);
  });

  it('saves', async () => {
    const { page } = desktop;
    await page.keyboard.press('ControlOrMeta+s');
    await eventually(() => savedState(page).textContent()).toMatch(/^Saved/);
    await eventually(title).toBe('Aurora');
    // Nothing lies beside the file that a sync folder could trip over, but the lock note of the open file.
    const beside = (await readdir(folder)).filter((name) => name !== 'home').sort();
    expect(beside).toEqual(['.~lock.Aurora.casewright#', 'Aurora.casewright']);
  });

  it('exports the report as PDF and CSV into a folder of the person’s choice', async () => {
    const { page, app } = desktop;
    const reports = await temporaryFolder('reports');
    await answerDialogs(app, { open: reports });
    await goTo(page, 'Reports');
    await page.getByRole('button', { name: 'Export PDF and CSV…' }).click();
    await eventually(() => readdir(reports)).toContainEqual(expect.stringMatching(/\.pdf$/));
    const names = await readdir(reports);
    const pdf = names.find((name) => name.endsWith('.pdf')) ?? '';
    expect((await readFile(join(reports, pdf))).subarray(0, 5).toString()).toBe('%PDF-');
    const csv = names.filter((name) => name.endsWith('.csv'));
    expect(csv.length).toBeGreaterThan(4);
    for (const name of csv) expect(await readFile(join(reports, name), 'utf8')).not.toMatch(/(^|[,"\n])[=+@]/);
    await removeFolder(reports);
  });

  it('opens the file again after a restart, with the edit, and can still take it back', async () => {
    await desktop.close();
    desktop = await launchDesktop({ home });
    const { page } = desktop;
    const recent = page.getByRole('region', { name: 'Open a workspace' }).getByRole('listitem');
    await recent.getByRole('button', { name: /^Aurora / }).click();
    await openCase(page, 'Summary');
    await eventually(() => headline(page)).toBe(at44);
    await page.keyboard.press('ControlOrMeta+z');
    await eventually(() => headline(page)).toBe(at49);
    await page.keyboard.press('ControlOrMeta+s');
    await eventually(() => savedState(page).textContent()).toMatch(/^Saved/);
  });
});
