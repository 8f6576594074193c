import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createDesk } from '../calls/desk.ts';
import { killAt, type KillAt } from '../calls/kill-at.ts';
import { deal, spread } from '../calls/places.ts';
import { buildShim, createShim } from '../calls/shim.ts';
import type { Fault } from '../fault.ts';

const lanes = 2;
/** A save of a file that was just opened, and one of work that an earlier crash left. */
const beginnings = ['nothing', 'unsaved work'] as const;
/** Far behind every call: such a run only counts them. */
const never = 1_000_000;

export const killPublish: Fault = {
  name: 'kill-publish',
  title: 'kill -9 before each system call of opening, editing and saving',
  least: { full: 1500, short: 40 },
  run: async ({ short, folder, progress }) => {
    const library = buildShim(folder);
    const cache = join(folder, 'compiled');
    const setUp = async (name: string, leaving: (typeof beginnings)[number]) => {
      const lane = join(folder, name);
      mkdirSync(lane);
      const desk = await createDesk(lane, leaving);
      const shim = createShim(library, join(folder, `${name}.control`), lane);
      return (at: number, writer: 'store' | 'in place' = 'store') => killAt(desk, shim, { at, writer, cache });
    };

    const broken = await setUp('control', 'nothing');
    const { calls: ofBroken } = await broken(never, 'in place');
    // Its last calls: open, which truncates; write; close. Some before them the file is whole, at these it is not.
    const control = [await broken(ofBroken - 1, 'in place'), await broken(ofBroken - 2, 'in place')];

    const killed: KillAt[] = [];
    const counts: string[] = [];
    const unfinished: string[] = [];
    for (const leaving of beginnings) {
      const at = await Promise.all(
        Array.from({ length: lanes }, (_, lane) => setUp(`lane-${lane} ${leaving}`, leaving)),
      );
      const whole = await at[0]?.(never);
      if (!whole || whole.faults.length > 0) throw new Error(whole?.faults.join('\n') ?? 'no lane');
      counts.push(`${whole.calls} calls with ${leaving} left before`);
      progress(counts.at(-1) ?? '');
      const most = short ? whole.calls : 2 * whole.calls;
      await Promise.all(
        deal(spread(most, short ? 20 : most), lanes).map(async (own, lane) => {
          let isReached = true;
          for (const place of own) {
            const done = await at[lane]?.(place);
            if (done) killed.push(done);
            isReached = done?.reached ?? false;
            // To the end: until the save was over before it came to that call.
            if (!isReached) break;
          }
          if (!short && isReached) unfinished.push(`with ${leaving} left before: not tried to the end`);
        }),
      );
    }
    const reached = killed.filter((each) => each.reached);
    const fell = (during: KillAt['during']): number => reached.filter((each) => each.during === during).length;
    const places = { opening: fell('opening'), editing: fell('editing'), saving: fell('saving') };
    const bad = [...unfinished, ...killed.flatMap((each) => each.faults)];
    for (const [place, count] of Object.entries(places)) if (count === 0) bad.push(`no kill fell into ${place}`);
    return {
      tried: reached.length,
      bad,
      controlCaught: control.some((each) => each.faults.some((fault) => fault.includes('is torn'))),
      words: `${counts.join(', ')}; killed ${places.opening} times while opening or recovering, ${places.editing} while editing, ${places.saving} in the save`,
    };
  },
};
