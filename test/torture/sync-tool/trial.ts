import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openWorkspace, type OpenWorkspace, type StoreEnvironment } from '#electron/store/index.ts';
import { unwrap, type Result } from '#shared/kernel/result.ts';
import { lineOf, setPrice } from '../../store/sample.ts';
import { roundTime, type ways } from './replace.ts';

export type Step = Parameters<NonNullable<StoreEnvironment['onStep']>>[0];

/** When the replacement falls: with nothing to save, with unsaved edits, or inside a save. */
export const instants = [
  'clean',
  'dirty',
  'at a random moment of a save',
  'write',
  'verify',
  'sync and hash',
  'keep the replaced file',
  'rename',
  'read back',
] as const;
export type Instant = (typeof instants)[number];

export type Plan = {
  readonly way: (typeof ways)[number];
  readonly instant: Instant;
  readonly mode: 'edit' | 'read-only';
  readonly delay: number;
  readonly folder: string;
  /** The file as it was opened, and as the colleague saved it: the same size. */
  readonly ours: string;
  readonly theirs: string;
  readonly env: StoreEnvironment;
};

export const openedPrice = 66;
const edited = 44;

/** Opens, lets the tool replace the file, and then writes; answers what was lost or not noticed. */
export async function tryReplacing(plan: Plan): Promise<string[]> {
  const { way, instant, mode, folder } = plan;
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'plans.casewright');
  const incoming = join(folder, 'incoming');
  copyFileSync(plan.ours, path);
  roundTime(path);
  copyFileSync(plan.theirs, incoming);
  const wanted = readFileSync(plan.theirs);
  const bad: string[] = [];
  let replaced = false;
  const replace = (): void => {
    if (!replaced) way.replace(path, incoming);
    replaced = true;
  };
  let saving = false;
  const onStep = (step: Step): void => {
    if (saving && step === instant) replace();
  };
  const open = unwrap(await openWorkspace({ ...plan.env, onStep }, path, mode));
  try {
    if (mode === 'edit' && instant !== 'clean') unwrap(setPrice(open, edited));
    const before = readFileSync(path);
    let first: Result<null> | null = null;
    if (instant === 'clean' || instant === 'dirty') replace();
    else {
      saving = true;
      const save = mode === 'edit' ? open.publish() : open.publishAs(join(folder, 'read copy.casewright'));
      if (instant === 'at a random moment of a save') await wait(plan.delay).then(replace);
      first = await save;
      saving = false;
      // A save under another name keeps no old file, so that some of its steps do not happen.
      replace();
    }
    if (!readFileSync(path).equals(wanted))
      bad.push(`their version was overwritten (the file is ${readFileSync(path).equals(before) ? 'old' : 'ours'})`);
    bad.push(...(mode === 'edit' ? await goOnEditing(open, first) : await goOnReading(open, path, instant)));
    if (!readFileSync(path).equals(wanted)) bad.push('their version was overwritten by the next write');
    await checkOurs(open, folder, mode, bad);
    const stray = readdirSync(folder).filter((name) => name.endsWith('.tmp'));
    if (stray.length > 0) bad.push(`left beside the file: ${stray.join(', ')}`);
  } finally {
    await open.close({ discard: true });
  }
  return bad;
}

/** The replacement must be known before the next write, and that write must be refused. */
async function goOnEditing(open: OpenWorkspace, first: Result<null> | null): Promise<string[]> {
  const bad: string[] = [];
  if (first !== null && !first.ok && first.error.code !== 'conflict')
    bad.push(`the save answered ${first.error.code}: ${first.error.message}`);
  // After a save that was ours when it ended, the next edit is the one that must not overwrite theirs.
  if (first === null || first.ok) unwrap(setPrice(open, edited + 1));
  const next = await open.publish();
  if (next.ok || next.error.code !== 'conflict')
    bad.push(`the next save answered ${next.ok ? 'ok' : next.error.code}, not conflict`);
  if (open.status().fileState !== 'changed') bad.push(`the notice says ${open.status().fileState}`);
  return bad;
}

async function goOnReading(open: OpenWorkspace, path: string, instant: Instant): Promise<string[]> {
  const bad: string[] = [];
  // Outside a save the session still is the file that was opened; after it, it is the copy.
  if (instant === 'clean' || instant === 'dirty') {
    for (let looks = 0; looks < 500 && open.status().fileState === 'same'; looks++) await wait(10);
    if (open.status().fileState !== 'changed') bad.push(`the reader was told ${open.status().fileState}`);
  }
  const over = await open.publishAs(path);
  if (over.ok || over.error.code !== 'already-exists')
    bad.push(`saving over the file answered ${over.ok ? 'ok' : over.error.code}`);
  return bad;
}

/** Ours is still there, and goes into a copy. */
async function checkOurs(open: OpenWorkspace, folder: string, mode: Plan['mode'], bad: string[]): Promise<void> {
  const price = lineOf(open.records(), 'price').value;
  const saved = await open.publishAs(join(folder, 'mine.casewright'));
  if (!saved.ok) bad.push(`a copy of ours was not saved: ${saved.error.message}`);
  else if (mode === 'edit' ? price !== edited && price !== edited + 1 : price !== openedPrice)
    bad.push(`our price is ${JSON.stringify(price)}`);
}
