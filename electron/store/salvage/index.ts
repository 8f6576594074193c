import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { SalvageReport } from '#shared/model/salvage-report.ts';
import { freeTarget } from '../create.ts';
import type { StoreEnvironment } from '../environment.ts';
import { schemaVersion } from '../format.ts';
import { readHeader } from '../header.ts';
import { findFile, openWork, takeCopy } from '../open.ts';
import { attempt } from '../problems.ts';
import type { OpenWorkspace } from '../session.ts';
import { verify } from '../verification/ask.ts';
import { createWorkFolder, removeWorkFolder, type WorkFolder } from '../work-folder.ts';
import { askToSalvage } from './ask.ts';

export type Salvaged = { readonly workspace: OpenWorkspace; readonly report: SalvageReport };

/**
 * Reads what can be read of a damaged file into a new one, saves that at `target` and opens it. The damaged file is
 * only ever copied; a file that is at `target` is never overwritten.
 */
export function salvageWorkspace(env: StoreEnvironment, path: string, target: string): Promise<Result<Salvaged>> {
  return attempt(`Nothing was recovered from "${basename(path)}"`, path, async () => {
    const source = await findFile(path);
    if (!source.ok) return source;
    const free = await freeTarget(target);
    if (!free.ok) return free;
    const work = await createWorkFolder(env);
    let salvaged: Result<Salvaged> | null = null;
    try {
      salvaged = await salvageInto(env, work, source.value, free.value);
      return salvaged;
    } finally {
      if (!salvaged?.ok) await removeWorkFolder(work);
    }
  });
}

async function salvageInto(
  env: StoreEnvironment,
  work: WorkFolder,
  source: string,
  target: string,
): Promise<Result<Salvaged>> {
  const name = basename(source);
  const reading = join(work.folder, 'reading');
  await mkdir(reading, { mode: 0o700 });
  const path = join(reading, 'damaged');
  const copied = await takeCopy(source, path);
  if (!copied.ok) return copied;
  const header = readHeader(source, copied.value.head, copied.value.size);
  // What is plainly something else, such as a PDF, is said to be that.
  if (!header.ok && header.error.code !== 'damaged' && header.error.details?.['mayBeOurs'] !== true) return header;
  const report = await askToSalvage(
    {
      path,
      name,
      output: work.database,
      person: env.person.toWellFormed().slice(0, 200),
      time: env.now().toISOString(),
      ids: { workspace: env.makeId(), gap: env.makeId(), recovery: env.makeId() },
    },
    env.startChild,
  );
  await rm(reading, { recursive: true, force: true });
  if (!report.ok) return report;
  // What a child has written out of a stranger's file is checked like a stranger's file.
  const checked = await verify(
    { path: work.database, name: basename(target), settle: false, sealed: false },
    { startChild: env.startChild },
  );
  if (!checked.ok) return checked;
  const opened = await openWork(
    env,
    work,
    { version: 1, ready: true, readOnly: false, source: target, baseHash: '', savedSequence: 0, pending: null },
    { lock: null, lockedBy: null, mode: 'edit', readOnlyReason: null },
    { identity: null, newer: false, from: schemaVersion, fresh: false },
  );
  if (!opened.ok) return opened;
  const saved = await opened.value.publishAs(target, { first: true });
  if (saved.ok) return ok({ workspace: opened.value, report: report.value });
  await opened.value.close({ discard: true });
  return saved;
}
