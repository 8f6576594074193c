import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { listSteps } from '#electron/store/tables/history.ts';
import { connectForWriting, disconnect } from '#electron/store/sqlite.ts';
import { checkFile } from '#electron/store/verification/check-file.ts';
import { lookAt } from '../look-at.ts';
import { strayBeside, type Desk } from './desk.ts';
import { allKinds, kinds, type Seen, type Shim } from './shim.ts';
import type { Person } from './start-person.ts';

export type Failure = {
  readonly error: 'EIO' | 'ENOSPC';
  readonly forGood: boolean;
  /** The call that fails, counted among those that can fail in this way. */
  readonly at: number;
};

/** A broken disk fails every call; a full one still reads, and still removes. */
const failing = { EIO: allKinds, ENOSPC: kinds.write | kinds.make | kinds.sync | kinds.close };

/** What a person may be told when the disk is at fault. That somebody else did something, or that the file is bad, is not true. */
const truthful: Readonly<Record<Failure['error'], readonly string[]>> = {
  // What a disk cannot read, SQLite calls damaged; then the sentence has to name the disk too.
  EIO: ['io-error', 'not-saved', 'damaged'],
  // Of a full disk SQLite says so only where it writes.
  ENOSPC: ['disk-full', 'io-error', 'not-saved'],
};

export type FailAt = {
  readonly seen: Seen;
  readonly faults: readonly string[];
  /** What the person was told, by its code; `saved` where the failure had no consequence. */
  readonly answers: readonly string[];
};

/** Lets a person edit and save while the `at`-th call fails, then lifts the fault and lets them edit and save again. */
export async function failAt(desk: Desk, shim: Shim, person: Person, failure: Failure): Promise<FailAt> {
  const before = readFileSync(desk.path);
  const had = lookAt(desk.path).sequence;
  const { error, forGood, at } = failure;
  shim.arm({ at, kinds: failing[error], does: { error: constants.errno[error], forGood } });
  const told = await person.ask('edit and save');
  const seen = shim.lift();
  const faults: string[] = [];
  const complain = (words: string): void =>
    void faults.push(`${error} ${forGood ? 'from' : 'at'} call ${at} (${seen.place}): ${words}`);

  if (person.trouble() || told.length < 3) complain(`the program failed: ${person.trouble().slice(0, 500)}`);
  const kept = numberAfter(told, 'kept') ?? had;
  const refusals = told.filter((line) => line.startsWith('not-'));
  for (const refusal of refusals) if (!isTruthful(refusal, error)) complain(`it said ${refusal}`);
  const showed = numberAfter(told, 'shows');
  if (showed !== kept) complain(`${kept} edits were kept, and the price on the screen is ${showed ?? 'nothing'}`);
  const file = lookAt(desk.path);
  const saved = numberAfter(told, 'saved');
  if (file.fault !== null) complain(`the saved file is torn: ${file.fault}`);
  else if (saved !== undefined && file.sequence !== saved)
    complain(`save ${saved} was acknowledged, and the file holds ${file.sequence}`);
  else if (!readFileSync(desk.path).equals(before) && file.sequence !== kept)
    complain(`the file is neither the old nor the new one: it holds ${file.sequence} edits`);
  const work = lookAtWork(desk);
  // A refused edit may have reached the disk before the call failed, as in the instant of a crash.
  const isThereAfterAll = work === kept + 1 && told.some((line) => line.startsWith('not-kept'));
  if (work !== kept && !isThereAfterAll) complain(`${kept} edits were kept, and after a crash ${work} would be there`);

  const first = await person.ask('edit and save');
  // The program finds the same out, says so, and lets the person look before the next edit.
  const isTold = isThereAfterAll && first.some((line) => line.startsWith('not-kept stale-change'));
  const again = isTold ? await person.ask('edit and save') : first;
  const after = lookAt(desk.path);
  const expected = kept + (isTold ? 2 : 1);
  if (numberAfter(again, 'saved') !== expected)
    complain(`when the fault was gone it said ${again.join('; ')} ${person.trouble().slice(0, 500)}`);
  else if (after.fault !== null || after.sequence !== expected)
    complain(`when the fault was gone the file was ${after.fault ?? `left with ${after.sequence} edits`}`);
  const stray = strayBeside(desk);
  if (stray.length > 0) complain(`${stray.join(', ')} is left beside the file`);
  return { seen, faults, answers: refusals.length > 0 ? refusals.map((line) => line.split(' ')[1] ?? '') : ['saved'] };
}

function numberAfter(told: readonly string[], word: string): number | undefined {
  const line = told.find((each) => each.startsWith(`${word} `));
  return line === undefined ? undefined : Number(line.split(' ')[1]);
}

/** `not-saved CODE MESSAGE`: a reason that is true, in a sentence that says what became of the work. */
function isTruthful(refusal: string, error: Failure['error']): boolean {
  const [, code = '', ...message] = refusal.split(' ');
  const words = message.join(' ');
  const namesTheDisk = code !== 'damaged' || words.includes('the disk');
  return truthful[error].includes(code) && namesTheDisk && words.endsWith('.') && /kept|safe/i.test(words);
}

/** How many edits the work copy holds, were the program killed now: its bytes are copied away and brought to rest. */
function lookAtWork({ folder, env }: Desk): number {
  const copy = `${folder}-as-after-a-crash`;
  rmSync(copy, { recursive: true, force: true });
  const root = join(env.home, 'work');
  const [id] = readdirSync(root);
  if (id === undefined) return 0;
  cpSync(join(root, id), copy, { recursive: true });
  const path = join(copy, 'workspace.casewright');
  if (!existsSync(path) || !checkFile({ path, settle: true, sealed: false }).ok) return 0;
  const db = connectForWriting(path, { mustExist: true });
  try {
    return listSteps(db).at(-1)?.sequence ?? 0;
  } finally {
    disconnect(db);
  }
}
