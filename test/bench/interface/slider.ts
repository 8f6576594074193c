import type { Page } from 'playwright-core';
import { headlineTimes, watchHeadline } from './watch.ts';

const steps = 60;

/** Moves the first slider of the model to and fro; answers the work of each step, to the repainted headline. */
export async function slideDrivers(page: Page): Promise<readonly number[]> {
  const slider = page.getByRole('region', { name: 'What if' }).getByRole('slider').first();
  await slider.focus();
  await watchHeadline(page, 'input');
  for (let step = 0; step < steps; step++) {
    await slider.press(step % 20 < 10 ? 'ArrowRight' : 'ArrowLeft');
    // Not in step with the frames of the screen, as a hand is not.
    await page.waitForTimeout(60 + (step % 7) * 3);
  }
  return (await headlineTimes(page, steps)).map(({ work }) => work);
}
