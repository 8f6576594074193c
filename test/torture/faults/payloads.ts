import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { workspaceFileName } from '#electron/host/file-name.ts';
import { startingRecords } from '#electron/host/starting-records.ts';
import { safeFileName } from '#electron/main/file-name.ts';
import { createWorkspace } from '#electron/store/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { openBrowserApp, type BrowserApp } from '../../e2e/browser/browser-app.ts';
import { computer } from '../../store/sample.ts';
import { watch } from '../doors/page-watch.ts';
import { fill, payloads as texts } from '../doors/payloads.ts';
import { walk } from '../doors/walk.ts';
import { isSafeName, runningCells, runningParts } from '../doors/written-files.ts';
import type { Fault } from '../fault.ts';

export const payloads: Fault = {
  name: 'payloads',
  title: 'scripts, formulas and paths in every text',
  least: { full: 2_000, short: 200 },
  run: async ({ short, folder, progress }) => {
    const bad: string[] = [];
    const rounds = short ? 1 : 10;
    let [tried, screens, files] = [0, 0, 0];
    const app = await openBrowserApp({ person: '<img src=x onerror=ran()>' });
    try {
      const seen = await watch(app.page.context(), new URL(app.page.url()).origin);
      for (let round = 0; round < rounds; round++) {
        const { count } = await writeRound(app, round);
        tried += count;
        const page = await app.newPage();
        await page.getByRole('navigation', { name: 'Main' }).waitFor();
        screens += await walk(page, (where) => seen.look(page, `round ${round}, ${where}`));
        const written = await readReports(app, folder);
        files += written.count;
        bad.push(...written.bad.map((each) => `round ${round}: ${each}`));
        await page.close();
        progress(`round ${round + 1} of ${rounds}`);
      }
      bad.push(...new Set(seen.seen));
      bad.push(...app.complaints.map((each) => `the console says: ${each}`));
      for (const text of texts)
        for (const name of [workspaceFileName(text), safeFileName(text)])
          if (!isSafeName(name)) bad.push(`${JSON.stringify(text)} became the file name ${JSON.stringify(name)}`);
      tried += 2 * texts.length;
      return {
        tried,
        bad,
        controlCaught: (await isCaught(app)) && runningCells('a,=1+1').length === 1,
        words: `${texts.length} payloads; ${screens} screens walked; ${files} files of reports read`,
      };
    } finally {
      await app.close();
    }
  },
};

/** A workspace of its own for each round: in every field stands another payload than in the round before. */
async function writeRound(app: BrowserApp, round: number): Promise<{ count: number }> {
  const start = unwrap(startingRecords('aurora-home-hub', 'payloads', randomUUID));
  const { rows, count } = fill(start.records, round * 5);
  const path = join(app.folder, `=1+1 <img src=x onerror=ran()> ${round}.casewright`);
  const made = unwrap(await createWorkspace(computer(app.home), path, rows, '<script>ran()</script>'));
  await made.close({ discard: false });
  unwrap(await app.host.openPath(path, 'edit'));
  // In the labels and notes of the history too.
  for (const [index, text] of texts.entries())
    unwrap(await app.host.call('product.add', { name: `${text.trim()} ${index}`, note: text }));
  return { count: count + texts.length };
}

async function readReports(app: BrowserApp, folder: string): Promise<{ count: number; bad: string[] }> {
  const bad: string[] = [];
  let count = 0;
  const records = unwrap(await app.host.call('workspace.records', {})) as { type: string; id: string }[];
  for (const { id } of records.filter(({ type }) => type === 'case')) {
    type Files = { files: { name: string; base64: string }[] };
    const { files } = unwrap(await app.host.call('report.render', { caseId: id, formats: ['pdf', 'csv'] })) as Files;
    for (const { name, base64 } of files) {
      const bytes = Buffer.from(base64, 'base64');
      const found = name.endsWith('.pdf') ? await runningParts(bytes, folder) : runningCells(bytes.toString());
      bad.push(...found.map((each) => `${name} holds ${JSON.stringify(each)}`));
      if (!isSafeName(name)) bad.push(`a report is called ${JSON.stringify(name)}`);
      count += 1;
    }
  }
  return { count, bad };
}

/** The control: the same payloads as HTML in a page that no policy guards, before the same eyes. */
async function isCaught(app: BrowserApp): Promise<boolean> {
  const browser = app.page.context().browser();
  const context = await browser?.newContext();
  if (!context) return false;
  try {
    const watched = await watch(context, 'http://127.0.0.1:1');
    const page = await context.newPage();
    await page.goto('data:text/html,<body></body>');
    // Without the one that would lead away before anybody has looked.
    const staying = texts.filter((text) => !text.includes('http-equiv=refresh'));
    await page.evaluate((all) => {
      document.body.innerHTML = all.map((text) => `<span>${text}</span>`).join('\n');
    }, staying);
    await page.waitForTimeout(300);
    await watched.look(page, 'control');
    const caught = (words: string): boolean => watched.seen.some((each) => each.includes(words));
    return ['a script ran', 'a request to https://payload.example', 'with a handler', 'turns what stands'].every(
      caught,
    );
  } finally {
    await context.close();
  }
}
