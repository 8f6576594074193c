import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { ipcChannel, type Bridge } from '#shared/api/channel.ts';
import { launchDesktop, type Desktop } from '../../e2e/helpers/desktop.ts';
import { computer, writeSample } from '../../store/sample.ts';
import { junkCalls, type JunkCall } from '../doors/junk-calls.ts';
import { arm, sendAll, type SentBy } from '../doors/raw-page.ts';
import { askAsStrangers } from '../doors/strangers.ts';
import type { Fault } from '../fault.ts';
import { random } from '../random.ts';

type Bridged = { readonly casewright: Bridge };

const batch = 250;

/** Two channels: the one that main answers, and the one on which it only speaks. */
export const ipc: Fault = {
  name: 'ipc',
  title: 'junk and strangers on the channels of the window',
  least: { full: 20_000, short: 1_000 },
  run: async ({ short, seed, folder, progress }) => {
    const each = short ? 500 : 10_000;
    const path = join(folder, 'plans.casewright');
    await writeSample(computer(folder), path);
    const desktop = await launchDesktop({ home: join(folder, 'home'), args: [path] });
    try {
      await opened(desktop);
      const preload = await arm(desktop, folder);
      await opened(desktop);
      const before = await everything(desktop);
      const bad: string[] = [];
      let large = 0;
      const junk = junkCalls(each, random(seed));
      const plant = async (channel: string, by: SentBy): Promise<void> => {
        for (let at = 0; at < junk.length; at += batch) {
          const calls = junk.slice(at, at + batch);
          const answers = await sendAll(desktop, channel, by, calls);
          large += answers.filter(({ code }) => code === 'too-large').length;
          if (by === 'invoke') bad.push(...wrongAnswers(answers, calls, (place) => `seed ${seed}, call ${at + place}`));
          progress(`${channel}: ${at + calls.length} of ${junk.length}`);
        }
      };
      await plant(ipcChannel.call, 'invoke');
      await plant(ipcChannel.event, 'send');
      if (large === 0) bad.push('no call was too large, so that was not tried');
      if (!isDeepStrictEqual(await everything(desktop), before)) bad.push(`seed ${seed}: the workspace has changed`);
      const [windows, slowest] = [desktop.app.windows().length, await slowestOf(desktop)];
      if (windows !== 1) bad.push(`${windows} windows are open`);
      if (slowest > 2000) bad.push(`afterwards a status took ${slowest.toFixed(0)} ms`);

      const controlCaught = await isCaught(desktop, junk.slice(0, batch), before);
      const strangers = await askAsStrangers(desktop, preload);
      for (const [who, answer] of Object.entries(strangers))
        if (answer !== 'refused') bad.push(`${who} was answered "${answer}"`);
      return {
        tried: 2 * each + Object.keys(strangers).length,
        bad,
        controlCaught,
        words: `${each} on each of 2 channels, ${large} of them over 16 MB; ${Object.keys(strangers).length} strangers; a status afterwards takes ${slowest.toFixed(0)} ms at most`,
      };
    } finally {
      await desktop.close();
    }
  },
};

const opened = (desktop: Desktop): Promise<void> =>
  desktop.page.getByRole('navigation', { name: 'Main' }).waitFor({ timeout: 60_000 });

type Answers = Awaited<ReturnType<typeof sendAll>>;

/** Every answer must be a refusal in a sentence; an exception is one that nobody foresaw. */
function wrongAnswers(answers: Answers, calls: readonly JunkCall[], place: (index: number) => string): string[] {
  return answers.flatMap(({ ok, code, words }, index) =>
    !ok && code !== 'thrown' && code !== 'internal-error' && /[.?!]$/.test(words)
      ? []
      : [
          `${place(index)}: ${JSON.stringify(calls[index]).slice(0, 200)} was answered ${ok ? 'ok' : `${code}: ${words}`}`,
        ],
  );
}

/** All that an accepted call could change. */
async function everything(desktop: Desktop): Promise<unknown> {
  return desktop.page.evaluate(async () => {
    const host = (window as unknown as Bridged).casewright;
    return Promise.all([
      host.call('workspace.status', {}),
      host.call('workspace.records', {}),
      host.call('history.list', { limit: 500 }),
      host.call('shell.start', {}),
    ]);
  });
}

async function slowestOf(desktop: Desktop): Promise<number> {
  return desktop.page.evaluate(async () => {
    const host = (window as unknown as Bridged).casewright;
    let slowest = 0;
    for (let round = 0; round < 20; round++) {
      const begun = performance.now();
      await host.call('workspace.status', {});
      slowest = Math.max(slowest, performance.now() - begun);
    }
    return slowest;
  });
}

/** The control: a channel that answers whoever asks, and one edit that is right. Both must be seen. */
async function isCaught(desktop: Desktop, junk: readonly JunkCall[], before: unknown): Promise<boolean> {
  const open = 'torture:open';
  await desktop.app.evaluate(
    ({ ipcMain }, channel) => ipcMain.handle(channel, () => ({ ok: true, value: null })),
    open,
  );
  const accepted = wrongAnswers(await sendAll(desktop, open, 'invoke', junk), junk, String).length;
  await desktop.page.evaluate(async () => {
    const host = (window as unknown as Bridged).casewright;
    await host.call('workspace.update', { name: 'Changed' });
  });
  return accepted === junk.length && !isDeepStrictEqual(await everything(desktop), before);
}
