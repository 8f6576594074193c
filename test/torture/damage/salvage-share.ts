import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { salvageFile } from '#electron/store/salvage/salvage-file.ts';
import { checkFile } from '#electron/store/verification/check-file.ts';
import { sameRecord } from '#shared/changes/change-set.ts';
import { computer } from '../../store/sample.ts';
import { contentOf, type Content } from './judge.ts';
import type { Wound } from './wounds.ts';

export type Share = {
  /** Of the rows that were saved, those that came back exactly. */
  readonly rows: number;
  readonly complete: boolean;
  /** What is wrong with it, in words: a recovery that says it is complete and is not, or a new file that is none. */
  readonly fault: string | null;
};

/** Salvages the wounded file in this process, and compares with what was saved. */
export function salvageShare(folder: string, wound: Wound, original: Content): Share {
  const place = join(folder, 'salvage');
  rmSync(place, { recursive: true, force: true });
  mkdirSync(join(place, 'reading'), { recursive: true });
  const path = join(place, 'reading', 'damaged');
  const output = join(place, 'recovered.casewright');
  writeFileSync(path, wound.bytes);
  const { makeId, person, now } = computer(place);
  const answer = salvageFile({
    path,
    name: 'plans.casewright',
    output,
    person,
    time: now().toISOString(),
    ids: { workspace: makeId(), gap: makeId(), recovery: makeId() },
  });
  if (!answer.ok) return { rows: 0, complete: false, fault: null };
  const checked = checkFile({ path: output, settle: false, sealed: false });
  const content = checked.ok ? contentOf(output) : checked.error.code;
  if (typeof content === 'string') return { rows: 0, complete: false, fault: `the new file is ${content}` };
  const kept = [...original.records].filter(([id, record]) => sameRecord(record, content.records.get(id))).length;
  const { complete, missing, doubtful } = answer.value;
  const isWhole = kept === original.records.size && content.records.size === kept;
  const isHistoryKept = sameRecord(content.history.slice(0, original.history.length), original.history);
  const fault =
    complete && !(isWhole && isHistoryKept)
      ? 'it is said to be complete, and is not'
      : !complete && missing.length + doubtful.length === 0
        ? 'it is not complete, and nothing says so'
        : null;
  return { rows: kept / original.records.size, complete, fault };
}
