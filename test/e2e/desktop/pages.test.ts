import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOn } from '../helpers/axe.ts';
import { launchDesktop, removeFolder, temporaryFolder, type Desktop } from '../helpers/desktop.ts';
import { answerDialogs } from '../helpers/dialogs.ts';
import { caseTabs, goTo, headlineButton, mainPages, openCase, openSample } from '../helpers/screens.ts';
import { inBothSchemes, takeScreenshot } from '../helpers/screenshots.ts';

describe('every page of the desktop app, in light and dark', () => {
  let folder: string;
  let desktop: Desktop;

  beforeAll(async () => {
    folder = await temporaryFolder('pages');
    desktop = await launchDesktop({ home: join(folder, 'home') });
  });
  afterAll(async () => {
    await desktop.close();
    await removeFolder(folder);
  });

  /** A picture to look at, and nothing serious in the way of anybody. */
  const look = async (name: string): Promise<void> => {
    await desktop.page.getByText('Opening…').waitFor({ state: 'hidden' });
    await inBothSchemes(desktop.page, async (scheme) => {
      await takeScreenshot(desktop.page, 'desktop', `${name}-${scheme}`);
      expect(await violationsOn(desktop.page), `${name}, ${scheme}`).toEqual([]);
    });
  };

  it('start', async () => {
    await desktop.page.getByRole('button', { name: 'Open the sample' }).waitFor();
    await look('start');
    await answerDialogs(desktop.app, { save: join(folder, 'Aurora Home Hub.casewright') });
    await openSample(desktop.page);
  });

  it.each(mainPages)('%s', async (name) => {
    await goTo(desktop.page, name);
    await look(name.toLowerCase());
  });

  it.each(caseTabs)('case: %s', async (name) => {
    await openCase(desktop.page, name);
    await look(`case-${name.toLowerCase()}`);
  });

  it('case with its explanation', async () => {
    await openCase(desktop.page, 'Summary');
    await headlineButton(desktop.page).click();
    await look('case-explain');
  });

  it('the page reports no error to the console', () => {
    expect(desktop.output()).not.toMatch(/page (error|console): /);
  });
});
