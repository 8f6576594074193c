import type { Locator, Page } from 'playwright-core';

/** What a newcomer does: looks for words on the screen, presses, types. Every press and every text typed is counted. */
export type Hands = {
  readonly count: () => number;
  /** One press of the mouse. */
  readonly click: (target: Locator) => Promise<void>;
  /** One key, or keys held together. */
  readonly press: (keys: string) => Promise<void>;
  /** A word or a number, typed where the focus is. */
  readonly type: (text: string) => Promise<void>;
  /** Tab until the focus has come to what has this name; each Tab counts. */
  readonly tabTo: (name: string | RegExp) => Promise<void>;
};

export function handsOn(page: Page): Hands {
  let count = 0;
  const press = async (keys: string): Promise<void> => {
    count++;
    await page.keyboard.press(keys);
  };
  return {
    count: () => count,
    press,
    click: async (target) => {
      count++;
      await target.click();
    },
    type: async (text) => {
      count++;
      await page.keyboard.type(text);
    },
    tabTo: async (name) => {
      const visited: string[] = [];
      const fits = (text: string): boolean => (typeof name === 'string' ? text === name : name.test(text));
      while (visited.length < 60) {
        const now = await focusedName(page);
        if (fits(now)) return;
        visited.push(now);
        await press('Tab');
      }
      throw new Error(`Tab never came to ${String(name)}; it came to: ${visited.join(' | ')}`);
    },
  };
}

/** What a screen reader would call the place where the focus is. */
export async function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const labelled = element?.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const words = [
      element?.getAttribute('aria-label'),
      labelled.map((id) => document.getElementById(id)?.textContent).join(' '),
      labels.map((label) => label.textContent).join(' '),
      element?.textContent,
    ].find((text) => text !== null && text !== undefined && text.trim() !== '');
    return (words ?? '').trim();
  });
}
