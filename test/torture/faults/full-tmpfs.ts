import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { mountSmallDisk } from '../../helpers/small-disk.ts';
import { createDesk } from '../calls/desk.ts';
import { spread } from '../calls/places.ts';
import type { Fault } from '../fault.ts';
import { saveOnFullDisk, type FullDisk } from '../full-disk.ts';

const block = 4096;
/** From none to more than an edit and its save need. */
const mostBlocks = 140;
const whereTo = ['target', 'work folder'] as const;

/** A desk whose shared folder, or whose own folder, lies on a disk of four megabytes. */
async function trial(
  folder: string,
  where: (typeof whereTo)[number],
  writer: 'store' | 'in place',
  rooms: readonly number[],
) {
  const lane = join(folder, `${where} ${writer}`);
  const disk = join(lane, where === 'target' ? 'share' : 'home-ann');
  mkdirSync(disk, { recursive: true });
  const unmount = mountSmallDisk(disk, '4m');
  if (!unmount)
    throw new Error(
      'This user may not mount a small disk, so no disk could be filled and nothing was tried. Run it as root.',
    );
  try {
    const desk = await createDesk(lane, 'nothing');
    const seen: FullDisk[] = [];
    for (const blocks of rooms) {
      desk.restore();
      seen.push(await saveOnFullDisk(desk, { disk, bytesLeft: blocks * block, writer }));
    }
    return seen;
  } finally {
    unmount();
  }
}

export const fullTmpfs: Fault = {
  name: 'full-tmpfs',
  title: 'a real disk that runs full under the target or under the work folder, with any number of blocks left',
  least: { full: 2 * (mostBlocks + 1), short: 22 },
  run: async ({ short, folder, progress }) => {
    const control = await trial(folder, 'target', 'in place', [10]);
    const rooms = [0, ...spread(mostBlocks, short ? 10 : mostBlocks)];
    const seen: FullDisk[] = [];
    const words: string[] = [];
    for (const where of whereTo) {
      progress(`${rooms.length} amounts of room at the ${where}`);
      const each = await trial(folder, where, 'store', rooms);
      seen.push(...each);
      words.push(`${each.filter(({ refused }) => refused).length} of ${each.length} refused at the ${where}`);
    }
    const bad = seen.flatMap(({ faults }) => faults);
    // Both sides of the edge must be seen, or the disk was never full, or always.
    if (seen.every(({ refused }) => refused) || !seen.some(({ refused }) => refused))
      bad.push('the disk never ran full');
    return {
      tried: seen.length,
      bad,
      controlCaught: control.some(({ faults }) => faults.some((fault) => fault.includes('is torn'))),
      words: `${words.join(', ')}; the rest found room enough`,
    };
  },
};
