import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../fault.ts';
import { checkMorning } from '../power/check-morning.ts';
import { expectedOf } from '../power/expected.ts';
import { killPoints } from '../power/kills.ts';
import { loseCommits } from '../power/lose-commits.ts';
import { powerLosses, type Recording } from '../power/losses.ts';
import { buildLogShim, record } from '../power/record.ts';
import { withoutSyncs } from '../power/without-syncs.ts';

/** Where the power may go in the day of `../power/day.ts`, and at a start after a kill; each must have its share. */
const places = ['creating', 'opening', 'editing', 'saving', 'closing', 'recovering', 'starting'];
/** A control stops when it is caught, and has missed when it was not after so many. */
const controlStates = 300;
const aLoss = /was acknowledged|is torn/;

export const powerLoss: Fault = {
  name: 'power-loss',
  title: 'the power goes: any of what was not synced is on the disk, any is not',
  least: { full: 5000, short: 300 },
  run: async ({ short, seed, folder: given, progress }) => {
    // Thousands of small folders are written and read: in memory where there is a place for it.
    const folder = existsSync('/dev/shm') ? mkdtempSync('/dev/shm/casewright-power-loss-') : given;
    try {
      const library = buildLogShim(folder);
      const deleting = loseCommits(library, folder, 'DELETE', seed);
      const truncating = loseCommits(library, folder, 'TRUNCATE', seed);

      const root = join(folder, 'disk');
      const share = join(root, 'share');
      const fell = new Map(places.map((place) => [place, 0]));
      const lose = async (recording: Recording, count: number, onFault: (fault: string) => boolean): Promise<void> => {
        const expected = expectedOf(recording, share, join(folder, 'scratch'));
        for (const loss of powerLosses(recording, count, seed)) {
          for (const fault of await checkMorning(root, loss, expected)) if (onFault(`${loss.where}: ${fault}`)) return;
          fell.set(loss.place, (fell.get(loss.place) ?? 0) + 1);
        }
      };
      const isCaught = async (recording: Recording): Promise<boolean> => {
        let caught = false;
        await lose(recording, controlStates, (fault) => (caught = aLoss.test(fault)));
        return caught;
      };
      const day = record(library, root, 'day.ts', [join(root, 'home'), share]);
      const folderControl = await isCaught(withoutSyncs(day, 'folder'));
      const fileControl = await isCaught(withoutSyncs(day, 'file'));
      fell.clear();

      const bad: string[] = [];
      const note = (fault: string): boolean => {
        bad.push(fault);
        return false;
      };
      progress(`a day of ${day.calls.length} calls`);
      await lose(day, short ? 250 : 4500, note);
      const kills = killPoints(day.calls, share, { most: short ? 2 : Infinity, others: short ? 1 : 14, seed });
      for (const kill of kills) {
        progress(`a start after a kill at call ${kill}`);
        const killed = day.calls.slice(0, kill);
        const start = record(library, root, 'next-start.ts', [join(root, 'home'), share], killed);
        await lose(start, short ? 20 : 30, (fault) => note(`killed after call ${kill}, then ${fault}`));
      }
      for (const place of places)
        if ((fell.get(place) ?? 0) < 5) bad.push(`only ${fell.get(place) ?? 0} states fell into ${place}`);
      const said = (word: string): number =>
        day.calls.filter((call) => call.does === 'say' && call.line.startsWith(`${word} `)).length;
      return {
        tried: [...fell.values()].reduce((sum, count) => sum + count, 0),
        bad,
        controlCaught: deleting.lost > 0 && truncating.lost === 0 && folderControl && fileControl,
        words:
          `${day.calls.length} calls with ${day.calls.filter((call) => call.does === 'sync').length} syncs, ` +
          `${said('kept')} edits and ${said('saved')} saves acknowledged, ${kills.length} starts after a kill; ` +
          `${places.map((place) => `${fell.get(place) ?? 0} while ${place}`).join(', ')}; ` +
          `DELETE with FULL lost commits in ${deleting.lost} of ${deleting.states}, TRUNCATE with FULL in ` +
          `${truncating.lost} of ${truncating.states}; without its syncs of folders the day was ` +
          `${folderControl ? 'caught' : 'NOT CAUGHT'}, without those of files ${fileControl ? 'caught' : 'NOT CAUGHT'}`,
      };
    } finally {
      if (folder !== given) rmSync(folder, { recursive: true, force: true });
    }
  },
};
