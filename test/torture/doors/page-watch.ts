import type { BrowserContext, Page } from 'playwright-core';

/** Everything that a payload could bring about, each in a sentence. */
export type Watch = { readonly seen: string[]; look(page: Page, where: string): Promise<void> };

/** Watches every page of the context that is opened from now on. `own` is the one origin it may ask. */
export async function watch(context: BrowserContext, own: string): Promise<Watch> {
  const seen: string[] = [];
  await context.addInitScript(() => {
    const marks = window as unknown as { ran: () => void; runs: number; refused: string[] };
    marks.runs = 0;
    marks.refused = [];
    marks.ran = () => void (marks.runs += 1);
    document.addEventListener('securitypolicyviolation', (event) => {
      marks.refused.push(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  context.on('page', (page) => {
    page.on('dialog', (dialog) => {
      seen.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('popup', () => seen.push('another window'));
    page.on('frameattached', () => seen.push('a frame'));
    page.on('download', (download) => seen.push(`a download: ${download.suggestedFilename()}`));
  });
  context.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(`${own}/`) && !/^(data|blob|about):/.test(address)) seen.push(`a request to ${address}`);
  });
  return {
    seen,
    async look(page, where) {
      const found = await page.evaluate(() => {
        const marks = window as unknown as { runs: number; refused: string[] };
        const active = [...document.body.querySelectorAll('script, iframe, object, embed, base, form[action]')];
        const handlers = [...document.body.querySelectorAll('*')].filter((element) =>
          element.getAttributeNames().some((name) => name.startsWith('on')),
        );
        const links = [...document.querySelectorAll('a[href]')]
          .map((link) => link.getAttribute('href') ?? '')
          .filter((href) => !/^(#|https:\/\/)/.test(href));
        // Such a control reaches to the end of its paragraph, or of the nearest element that isolates it.
        const turned: string[] = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const { textContent: text, parentElement: parent } = node;
          if (!parent || !/[\u202a-\u202e\u2066-\u2069]/.test(text ?? '')) continue;
          const { unicodeBidi, display } = getComputedStyle(parent);
          if (display === 'inline' && !/isolate|plaintext/.test(unicodeBidi))
            turned.push(parent.outerHTML.slice(0, 120));
        }
        return {
          runs: marks.runs,
          refused: marks.refused.splice(0),
          active: active.map((element) => element.outerHTML.slice(0, 120)),
          handlers: handlers.map((element) => element.outerHTML.slice(0, 120)),
          links,
          turned,
        };
      });
      if (found.runs > 0) seen.push(`${where}: a script ran ${found.runs} times`);
      for (const each of found.refused) seen.push(`${where}: refused by the content policy: ${each}`);
      for (const each of found.active) seen.push(`${where}: in the page: ${each}`);
      for (const each of found.handlers) seen.push(`${where}: with a handler: ${each}`);
      for (const each of found.links) seen.push(`${where}: a link to ${each}`);
      for (const each of found.turned) seen.push(`${where}: turns what stands around it: ${each}`);
    },
  };
}
