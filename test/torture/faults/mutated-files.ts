import { join } from 'node:path';
import { writeBases } from '../mutated/bases.ts';
import { member, tookTooMuch, type Asked } from '../mutated/crew.ts';
import { inMemory } from '../in-memory.ts';
import type { Way } from '../mutated/worker.ts';
import type { Fault } from '../fault.ts';

const lanes = 2;
/** Every so many-th file is tried with the check in a process of its own, as the app does it. */
const everyAsInTheApp = 50;
/** A reader that trusts is tried until it was caught so often, at most with so many files. */
const control = { caught: 3, files: 600 };

export const mutatedFiles: Fault = {
  name: 'mutated-files',
  title: 'files that somebody or something mutated, with and without a digest that fits',
  least: { full: 20_000, short: 400 },
  run: ({ short, seed, folder: given, progress }) =>
    inMemory(given, async (folder) => {
      const bases = await writeBases(join(folder, 'bases'));
      const crew = (way: Way): ReturnType<typeof member> => member({ folder, bases, seed, way });
      const count = short ? 400 : 20_000;
      const seen = new Map<string, number>();
      const bad: string[] = [];
      let [asInTheApp, stopped, tried] = [0, 0, 0];

      const judge = (index: number, answer: Asked, inTheApp: boolean): void => {
        const place = `file ${index} of seed ${seed}`;
        if ('died' in answer) return void bad.push(`${place}: the program died: ${answer.died}`);
        if (answer.fault !== null) bad.push(`${place} (${answer.what}): ${answer.fault}`);
        if (inTheApp && tookTooMuch(answer))
          bad.push(`${place} (${answer.what}): it took ${Math.round(answer.megabytes)} MB`);
        seen.set(answer.outcome, (seen.get(answer.outcome) ?? 0) + 1);
      };
      const lane = async (from: number): Promise<void> => {
        const [here, inChild] = [crew('here'), crew('in a child')];
        for (let index = from; index < count && bad.length < 20; index += lanes) {
          const asChild = Math.floor(index / lanes) % everyAsInTheApp === 0;
          let answer = asChild ? null : await here.ask(index);
          if (answer && ('died' in answer || tookTooMuch(answer))) {
            // In the app such a file ends the checking process, not the program; here it is asked whether that is so.
            stopped += 1;
            answer = null;
          }
          if (!answer) asInTheApp += 1;
          judge(index, answer ?? (await inChild.ask(index)), !answer);
          tried += 1;
          if (tried % 2000 === 0) progress(`${tried} of ${count}`);
        }
        here.dismiss();
        inChild.dismiss();
      };
      await Promise.all(Array.from({ length: lanes }, (_, from) => lane(from)));

      const believing = crew('trusting');
      let believed = 0;
      for (let index = 0; index < control.files && believed < control.caught; index++) {
        const answer = await believing.ask(index);
        if ('fault' in answer && answer.fault?.includes('other rows than were saved')) believed += 1;
      }
      believing.dismiss();
      const words = [...seen].sort(([, a], [, b]) => b - a).map(([outcome, times]) => `${times} ${outcome}`);
      return {
        tried,
        bad,
        controlCaught: believed === control.caught,
        words: `${words.join(', ')}; ${asInTheApp} with the check in its own process, ${stopped} of them because it would not end or fit`,
      };
    }),
};
