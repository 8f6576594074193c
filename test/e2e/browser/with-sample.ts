import { afterAll, beforeAll } from 'vitest';
import type { Page } from 'playwright-core';
import { setup } from '../helpers/build-app.ts';
import { openBrowserApp, openSample, openSampleCase, type BrowserApp } from './browser-app.ts';

type Tab = Parameters<typeof openSampleCase>[1];
type Size = { readonly width?: number; readonly height?: number };

/** The sample for all tests of a file, open at a page of its case, in a browser of its own. */
export function withSample(
  tab: Tab,
  size: Size,
  take: (app: BrowserApp) => void,
  untilReady?: (page: Page) => Promise<unknown>,
): void {
  let app: BrowserApp | null = null;
  beforeAll(async () => {
    await setup();
    app = await openBrowserApp(size);
    take(app);
    await openSample(app.page);
    await openSampleCase(app.page, tab);
    await untilReady?.(app.page);
  });
  afterAll(() => app?.close());
}
