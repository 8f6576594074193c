/**
 * Tries one mutated file after the other, for as long as it lives. `here`: the checks run in this process, which is
 * fast, and which a hostile file may bring down. `in a child`: as in the app. `trusting` is the control: a reader
 * that believes every file.
 */
import { schemaVersion, type StartChild } from '#electron/store/index.ts';
import { answerHere, checkHere } from '../check-here.ts';
import type { Verdict } from '../stranger.ts';
import { tryOne } from './trial.ts';

export type Way = 'here' | 'in a child' | 'trusting';
export type Answer = Verdict & { readonly what: string; readonly megabytes: number };

const [folder = '', seed = '', way = '', ...bases] = process.argv.slice(2);

const trusting: StartChild = () => answerHere(() => ({ ok: true, value: { schemaVersion, minReader: 1, digest: '' } }));
const children: Readonly<Record<string, StartChild>> = { here: checkHere, trusting };

async function answer(index: number): Promise<Answer> {
  const startChild = children[way];
  const options = { folder, bases, seed: Number(seed), index, ...(startChild && { startChild }) };
  const megabytes = (): number => process.resourceUsage().maxRSS / 1024;
  try {
    return { ...(await tryOne(options)), megabytes: megabytes() };
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      what: 'a mutation',
      outcome: 'thrown',
      message: '',
      fault: `an error was thrown: ${reason}`,
      megabytes: megabytes(),
    };
  }
}

process.on('message', (index) => void answer(Number(index)).then((verdict) => process.send?.(verdict)));
