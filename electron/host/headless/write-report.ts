import { mkdir } from 'node:fs/promises';
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
  const made = await attempt('The report was not written', folder, async () =>
    ok(await mkdir(folder, { recursive: true })),
  );
  if (!made.ok) return made;
  const written = await writeFiles(folder, files.value);
  return written.ok ? ok({ case: picked.value.name, files: written.value }) : written;
}
