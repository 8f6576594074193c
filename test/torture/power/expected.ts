import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { checkFile } from '#electron/store/verification/check-file.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { createDisk, liveTree, take } from './disk.ts';
import type { Recording } from './losses.ts';

/** What a day's recording says that there may be: the content after each edit, and each version of each file. */
export type Expected = {
  /** The digest of the content by the number of its last edit. */
  readonly digests: ReadonlyMap<number, string>;
  /** By the file's name, its versions from the oldest on. */
  readonly versions: ReadonlyMap<string, readonly Version[]>;
};
export type Version = { readonly hash: string; readonly sequence: number };

export const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Every version was checked as the app checks a file, so that afterwards its hash says that it opens. */
export function expectedOf(recording: Recording, share: string, scratch: string): Expected {
  const digests = new Map<number, string>();
  for (const call of recording.calls) {
    const [word, number, digest] = call.does === 'say' ? call.line.split(' ') : [];
    if (word === 'kept' && digest !== undefined) digests.set(Number(number), digest);
  }
  const sequences = new Map([...digests].map(([sequence, digest]) => [digest, sequence]));
  const versions = new Map<string, Version[]>();
  const disk = createDisk(recording.root, recording.folders);
  mkdirSync(scratch, { recursive: true });
  for (const call of recording.calls) {
    take(disk, call);
    if ((call.does !== 'rename' && call.does !== 'link') || dirname(call.to) !== share) continue;
    const name = basename(call.to);
    const content = liveTree(disk).get(call.to.slice(recording.root.length + 1));
    if (name.startsWith('.~') || !content) continue;
    const copy = join(scratch, 'version.casewright');
    writeFileSync(copy, content);
    const { digest } = unwrap(checkFile({ path: copy, settle: false, sealed: true }));
    const sequence = sequences.get(digest);
    if (sequence === undefined) throw new Error(`${name} was saved with a content that it never had`);
    versions.set(name, [...(versions.get(name) ?? []), { hash: hashOf(content), sequence }]);
  }
  rmSync(scratch, { recursive: true });
  return { digests, versions };
}

/** What had been acknowledged when the power went. */
export function acknowledged(said: readonly string[]): { kept: number; saved: ReadonlyMap<string, number> } {
  let kept = 0;
  const saved = new Map<string, number>();
  for (const line of said) {
    const [word, number, name = ''] = line.split(' ');
    if (word === 'kept') kept = Number(number);
    else if (word === 'saved') saved.set(name, Number(number));
  }
  return { kept, saved };
}
