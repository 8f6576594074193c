import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lookAt } from './look-at.ts';
import { random } from './random.ts';

export type KillFigures = {
  readonly kills: number;
  /** Kills that fell into opening or recovering, into editing, and into a save. */
  readonly while: { readonly opening: number; readonly editing: number; readonly saving: number };
  readonly editsAcknowledged: number;
  readonly savesAcknowledged: number;
  /** Files that a kill caught half written beside the target (all are gone after the next start). */
  readonly leftovers: number;
  /** What was lost or torn, in words; empty when all is well. */
  readonly faults: readonly string[];
};

/** Lets an editor work on `path` and kills it at a random instant, `rounds` times; each start must find everything. */
export async function killRepeatedly(options: {
  folder: string;
  home: string;
  path: string;
  rounds: number;
  seed: number;
  cache: string;
  /** `lying` is the control: an editor that acknowledges what it did not keep. */
  honesty: 'honest' | 'lying';
}): Promise<KillFigures> {
  const { folder, home, path, rounds } = options;
  const next = random(options.seed);
  const faults: string[] = [];
  const phases = { opening: 0, editing: 0, saving: 0 };
  let [kept, saved, edits, saves, leftovers] = [1, 1, 0, 0, 0];
  for (let round = 0; round <= rounds; round++) {
    const last = round === rounds;
    const before = readFileSync(path);
    const editsBetweenSaves = 1 + Math.floor(next() * 8);
    const child = spawn(
      process.execPath,
      [
        join(import.meta.dirname, 'editor.ts'),
        home,
        path,
        // No save in the last round: what its kill left half written, no later start would clear away.
        last ? 'Infinity' : String(editsBetweenSaves),
        round % 5 === 0 ? 'in a child' : 'here',
        options.honesty,
      ],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, NODE_COMPILE_CACHE: options.cache },
      },
    );
    // By what it has told, not by the clock alone: a busy machine must not move all instants into one part.
    const [whenStarting, afterLines, delay] = [next() < 0.15, 1 + Math.floor(next() * 16), next() * 60];
    let output = '';
    let trouble = '';
    const told = new Promise<void>((resolve) => {
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        // The last round only looks whether all is there.
        if (output.split('\n').length > (last ? 1 : afterLines)) resolve();
      });
    });
    child.stderr.on('data', (chunk: Buffer) => (trouble += chunk.toString()));
    const ended = once(child, 'close');
    await Promise.race([whenStarting && !last ? wait(delay * 6) : told.then(() => wait(delay)), ended]);
    child.kill('SIGKILL');
    await ended;
    if (trouble) faults.push(`round ${round}: the program failed: ${trouble.slice(0, 500)}`);

    let phase: keyof typeof phases = 'opening';
    for (const line of output.split('\n').slice(0, -1)) {
      const [word, number, value] = line.split(' ');
      const count = Number(number);
      if (word === 'ready') {
        if (count < kept) faults.push(`round ${round}: edit ${kept} was acknowledged, but only ${count} are there`);
        if (count > 1 && Number(value) !== count)
          faults.push(`round ${round}: ${count} edits are there, but the price is ${value}`);
        // One edit may have been kept in the instant before it was told.
        if (count > kept + 1) faults.push(`round ${round}: ${count} edits are there, but only ${kept} were made`);
        kept = count;
        phase = 'editing';
      } else if (word === 'kept') {
        [kept, edits] = [count, edits + 1];
      } else if (word === 'saving') phase = 'saving';
      else {
        [saved, saves] = [count, saves + 1];
        phase = 'editing';
      }
    }
    leftovers += readdirSync(folder).filter((name) => name.endsWith('.tmp')).length;
    const target = lookAt(path);
    const isOld = readFileSync(path).equals(before);
    if (target.fault) faults.push(`round ${round}: the saved file is torn: ${target.fault}`);
    else if (target.sequence < saved)
      faults.push(`round ${round}: save ${saved} was acknowledged, but the file holds ${target.sequence}`);
    else if (!isOld && target.sequence > kept + 1)
      faults.push(`round ${round}: the file holds ${target.sequence}, more than was made`);
    if (!last) phases[phase] += 1;
    if (faults.length > 5) break;
  }
  const stray = readdirSync(folder).filter((name) => name.endsWith('.tmp'));
  if (stray.length > 0) faults.push(`left beside the file: ${stray.join(', ')}`);
  return { kills: rounds, while: phases, editsAcknowledged: edits, savesAcknowledged: saves, leftovers, faults };
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
