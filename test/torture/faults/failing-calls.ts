import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createDesk, type Desk } from '../calls/desk.ts';
import { failAt, type FailAt, type Failure } from '../calls/fail-at.ts';
import { deal, spread } from '../calls/places.ts';
import { buildShim, createShim, type Shim } from '../calls/shim.ts';
import { startPerson, type Person } from '../calls/start-person.ts';
import type { Fault, TortureOptions } from '../fault.ts';

const lanes = 2;
/** Each trial adds edits, and more edits are more calls: after so many the desk is put back. */
const trialsOnOneDesk = 20;
/** Far behind every call: such a run only counts them. */
const never = 1_000_000;
const nothingSeen = { seen: { calls: 0, planted: 0, place: '' }, answers: [] };
const ways = (['EIO', 'ENOSPC'] as const).flatMap((error) => [
  { error, forGood: false },
  { error, forGood: true },
]);

/** A desk with somebody at work who is replaced when a trial ended their program. */
type Seat = { readonly fail: (failure: Failure) => Promise<FailAt>; readonly leave: () => Promise<void> };

async function takeSeat(folder: string, name: string, writer: 'store' | 'in place', library: string): Promise<Seat> {
  const lane = join(folder, name);
  mkdirSync(lane);
  const desk: Desk = await createDesk(lane, 'nothing');
  const shim: Shim = createShim(library, join(folder, `${name}.control`), lane);
  const env = { ...shim.env, NODE_COMPILE_CACHE: join(folder, 'compiled') };
  const start = async (): Promise<Person> => {
    const person = await startPerson({ home: desk.env.home, path: desk.path, writer, env });
    await person.ask('open');
    return person;
  };
  let person = await start();
  let trials = 0;
  return {
    fail: async (failure) => {
      const failed = await failAt(desk, shim, person, failure);
      // What went wrong must not go wrong again in every trial after it.
      if (failed.faults.length > 0 || ++trials % trialsOnOneDesk === 0) {
        await person.kill();
        desk.restore();
        person = await start();
      }
      return failed;
    },
    leave: async () => {
      await person.leave();
      shim.close();
    },
  };
}

/** The writer that truncates: its very last calls leave half a file when they fail. Two saves differ by a call or two. */
async function control(folder: string, library: string): Promise<boolean> {
  const seat = await takeSeat(folder, 'control', 'in place', library);
  const whole = { error: 'ENOSPC', forGood: true, at: never } as const;
  try {
    // The first save makes what the later ones replace, and takes other steps.
    await seat.fail(whole);
    const { calls } = (await seat.fail(whole)).seen;
    for (let at = calls + 1; at > calls - 6; at--) {
      const { faults } = await seat.fail({ ...whole, at });
      if (faults.some((fault) => fault.includes('is torn'))) return true;
    }
    return false;
  } finally {
    await seat.leave();
  }
}

async function run({ short, folder, progress }: TortureOptions): ReturnType<Fault['run']> {
  const library = buildShim(folder);
  const controlCaught = await control(folder, library);
  const seats = await Promise.all(
    Array.from({ length: lanes }, (_, lane) => takeSeat(folder, `lane-${lane}`, 'store', library)),
  );
  const trials: FailAt[] = [];
  const counts: string[] = [];
  for (const way of ways) {
    const whole = await seats[0]?.fail({ ...way, at: never });
    if (!whole || whole.faults.length > 0) throw new Error(whole?.faults.join('\n') ?? 'no seat');
    const { calls } = whole.seen;
    if (!way.forGood) counts.push(`${calls} calls that ${way.error} can strike`);
    progress(`${way.error} ${way.forGood ? 'for good' : 'once'}, ${calls} calls`);
    const most = short ? calls : 2 * calls;
    await Promise.all(
      deal(spread(most, short ? 10 : most), lanes).map(async (own, lane) => {
        let untouched = 0;
        for (const at of own) {
          // To the end: until a few saves in a row were over before it came to that call.
          if (untouched === 3) break;
          const trial = await seats[lane]?.fail({ ...way, at });
          if (trial) trials.push(trial);
          untouched = trial?.seen.planted === 0 ? untouched + 1 : 0;
        }
        if (!short && untouched < 3) trials.push({ ...nothingSeen, faults: [`${way.error}: not tried to the end`] });
      }),
    );
  }
  await Promise.all(seats.map((seat) => seat.leave()));
  const planted = trials.filter(({ seen }) => seen.planted > 0);
  const tally = new Map<string, number>();
  for (const answer of planted.flatMap(({ answers }) => answers)) tally.set(answer, (tally.get(answer) ?? 0) + 1);
  const said = [...tally].sort(([, a], [, b]) => b - a).map(([answer, count]) => `${answer} ${count}`);
  return {
    tried: planted.length,
    bad: trials.flatMap(({ faults }) => faults),
    controlCaught,
    words: `${counts.join(', ')}; answered: ${said.join(', ')}`,
  };
}

export const failingCalls: Fault = {
  name: 'failing-calls',
  title: 'I/O error and full disk at each system call of an edit and its save, once and for good',
  least: { full: 1000, short: 38 },
  run,
};
