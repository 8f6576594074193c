import { existsSync } from 'node:fs';
import { mkdir, rmdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { ok, type Result } from '#shared/kernel/result.ts';
import { attempt } from '#electron/store/problems.ts';
import { reportFiles, type ReportFormat } from '../report-files.ts';
import { productVersion } from '../version.ts';
import { writeFiles } from '../write-files.ts';
import { pickCase } from './pick-case.ts';
import type { Source } from './source.ts';

export async function writeReport(
  source: Source,
  caseName: string | undefined,
  formats: readonly ReportFormat[],
  folder: string,
): Promise<Result<{ case: string; files: string[] }>> {
  const picked = pickCase(source.records, caseName);
  if (!picked.ok) return picked;
  const { records, fileName, asOf } = source;
  const files = await reportFiles(
    { records, fileName, asOf, digest: source.digest(), version: productVersion() },
    picked.value.id,
    formats,
  );
  if (!files.ok) return files;
  const made: string[] = [];
  const written = await attempt('The report was not written', folder, async () => {
    await makeFolders(resolve(folder), made);
    return writeFiles(folder, files.value);
  });
  if (written.ok) return ok({ case: picked.value.name, files: written.value });
  await removeEmpty(made);
  return written;
}

/** One after the other, so that a failure names the folder that refuses, and what was made is known. */
async function makeFolders(folder: string, made: string[]): Promise<void> {
  if (existsSync(folder)) return;
  await makeFolders(dirname(folder), made);
  await mkdir(folder);
  made.push(folder);
}

/** Takes back the folders that were made for files which then could not be written; none that holds something. */
async function removeEmpty(made: readonly string[]): Promise<void> {
  for (const folder of made.toReversed()) await rmdir(folder).catch(() => undefined);
}
