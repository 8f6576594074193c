import type { Id } from '#shared/kernel/id.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { documentFromRecords } from '#shared/model/document/index.ts';
import type { Records } from '#shared/model/record.ts';
import { attempt } from '#electron/store/problems.ts';
import { basename, dirname } from 'node:path';
import { writeFiles } from '../write-files.ts';

export { parseCaseDocument } from '#shared/model/document/index.ts';

/** One key a line, so that a version control system shows what changed. */
export function documentText(records: Records, caseId: Id): string {
  return `${JSON.stringify(documentFromRecords(records, caseId), null, 2)}\n`;
}

export function writeDocument(path: string, text: string): Promise<Result<string>> {
  return attempt('The document was not written', path, async () => {
    const written = await writeFiles(dirname(path), [{ name: basename(path), bytes: new TextEncoder().encode(text) }]);
    return written.ok ? ok(path) : written;
  });
}
