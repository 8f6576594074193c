import type { Page } from 'playwright-core';

/**
 * From an event to the frame that shows another headline. `whole` is what a person waits. `work` leaves out the time
 * in which nothing is done because the screen's next frame has not begun: what must fit into one frame is the work.
 */
export type Shown = { readonly whole: number; readonly work: number };

/** Notes inside the page what each change of the headline takes. */
export async function watchHeadline(page: Page, event: 'keydown' | 'input'): Promise<void> {
  await page.evaluate((cause) => {
    const headline = (): string => document.querySelector('[aria-label="What if"] [role=status]')?.textContent ?? '';
    const taken: { whole: number; work: number }[] = [];
    let pressed: number | null = null;
    let shown = headline();
    addEventListener(cause, () => (pressed = performance.now()), { capture: true });
    new MutationObserver(() => {
      if (headline() === shown || pressed === null) return;
      shown = headline();
      const since = pressed;
      const changed = performance.now();
      pressed = null;
      // The frame is on its way after the callback of this frame; the task behind it runs when it has been handed over.
      requestAnimationFrame(() => {
        const begun = performance.now();
        setTimeout(() => {
          const done = performance.now();
          taken.push({ whole: done - since, work: changed - since + done - begun });
        });
      });
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { headlineTimes: taken });
  }, event);
}

/** What was noted; fewer than half of what was expected would be a measurement of something else. */
export async function headlineTimes(page: Page, expected: number): Promise<readonly Shown[]> {
  const taken = await page.evaluate(() => (window as unknown as { headlineTimes: Shown[] }).headlineTimes);
  if (taken.length < expected / 2) throw new Error(`only ${taken.length} of ${expected} changes moved the headline`);
  return taken;
}

/** How long each frame took while `work` went on. */
export async function frameTimes(page: Page, work: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    let goesOn = true;
    const frame = (now: number): void => {
      frames.push(now - last);
      last = now;
      if (goesOn) requestAnimationFrame(frame);
    };
    requestAnimationFrame((now) => {
      last = now;
      requestAnimationFrame(frame);
    });
    Object.assign(window, { frames, stopFrames: () => (goesOn = false) });
  });
  await work();
  return page.evaluate(() => {
    const watched = window as unknown as { frames: number[]; stopFrames: () => void };
    watched.stopFrames();
    return watched.frames;
  });
}
