import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { computer, lineOf, writeSample } from '../../store/sample.ts';
import { checkHere } from '../check-here.ts';
import type { Fault } from '../fault.ts';
import { random } from '../random.ts';
import { leave, play, type Counts, type Game, type Side } from '../two-hosts/game.ts';
import { createModel, judge } from '../two-hosts/model.ts';
import { startNaive } from '../two-hosts/naive.ts';
import { startBrowser, startDesktop, type Player, type Seat } from '../two-hosts/player.ts';

type Start = ((seat: Seat) => Promise<Player>) | null;
const kinds: Readonly<Record<string, Start>> = { desktop: startDesktop, browser: startBrowser, 'command line': null };
const names = Object.keys(kinds);
/** Every kind with every kind, itself included. */
const pairs = names.flatMap((first, index) => names.slice(index).map((second) => [first, second] as const));

export const twoHosts: Fault = {
  name: 'two-hosts',
  title: 'two programs on one file: desktop, browser and command line in every pair',
  least: { full: 1000, short: 30 },
  run: async ({ short, seed, folder, progress }) => {
    const sample = join(folder, 'sample.casewright');
    const lineId = lineOf(await writeSample({ ...computer(folder), startChild: checkHere }, sample), 'price').id;
    const cache = join(folder, 'compiled');
    const counts: Counts = { edits: 0, saves: 0, conflicts: 0, locked: 0, kills: 0, copies: 0, recovered: 0 };
    let edits = 1000;

    /** Games of one pair, in programs that live on from one game to the next unless they are killed. */
    const playPair = async (title: string, starts: readonly [Start, Start], rounds: number): Promise<string[]> => {
      const table = join(folder, title);
      const share = join(table, 'share');
      mkdirSync(share, { recursive: true });
      const side = (name: string, start: Start): Side => ({
        seat: { name, home: join(table, name), share, cache },
        start,
        player: null,
        editing: null,
      });
      const sides = [side('ann', starts[0]), side('bob', starts[1])] as const;
      // Other games for each pair, not the same ones in other programs.
      const first = seed + 104_729 * pairs.findIndex((pair) => pair.join(' with ') === title);
      const honest = starts[0] !== startNaive;
      const bad: string[] = [];
      try {
        for (let round = 0; round < rounds; round++) {
          const path = join(share, `plans ${round}.casewright`);
          copyFileSync(sample, path);
          const game: Game = {
            path,
            lineId,
            sides,
            next: random(first + round * 7919),
            model: createModel(),
            counts: honest ? counts : { ...counts },
            nextEdit: () => ++edits,
            noteStands: false,
            withoutNotes: round % 2 === 0,
          };
          // Each move of the command line is a program that starts and ends.
          await play(game, (starts.includes(null) ? 3 : 8) - (short ? 1 : 0));
          await leave(game);
          const homes = sides.map(({ seat }) => seat.home);
          const found = await judge(game.model, share, homes, honest);
          bad.push(...found.map((words) => `${title}, game ${round}, seed ${first + round * 7919}: ${words}`));
          for (const name of readdirSync(share)) rmSync(join(share, name), { force: true });
          for (const home of homes) rmSync(join(home, 'work'), { recursive: true, force: true });
        }
      } finally {
        for (const { player } of sides) await player?.kill();
      }
      return bad;
    };

    const control = await playPair('naive with naive', [startNaive, startNaive], 20);
    const rounds = Math.ceil((short ? 30 : 1000) / pairs.length);
    const waiting = [...pairs];
    const bad: string[] = [];
    const lane = async (): Promise<void> => {
      for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
        const [first, second] = pair;
        const starts = [kinds[first] ?? null, kinds[second] ?? null] as const;
        bad.push(...(await playPair(`${first} with ${second}`, starts, rounds)));
        progress(`${first} with ${second}: ${rounds} games, ${bad.length} bad so far`);
      }
    };
    await Promise.all([lane(), lane()]);
    // Games in which the two never meet would prove nothing.
    if (!short && counts.conflicts < 50) bad.push(`only ${counts.conflicts} saves met a conflict`);
    return {
      tried: rounds * pairs.length,
      bad,
      controlCaught: control.some((words) => words.includes('overwritten')),
      words:
        `${pairs.length} pairs; ${counts.edits} edits and ${counts.saves} saves acknowledged, ${counts.copies} copies, ` +
        `${counts.conflicts} conflicts, ${counts.locked} met a note, ${counts.kills} kills, ${counts.recovered} times recovered`,
    };
  },
};
