import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenWorkspace } from '#electron/store/index.ts';
import { attempt } from '#electron/store/problems.ts';
import { ok, type Result } from '#shared/kernel/result.ts';

/** The control: a save that truncates the file and writes it anew where it stands. */
export function saveInPlace(workspace: OpenWorkspace, home: string, path: string): Promise<Result<null>> {
  return attempt('The file was not saved', path, async () => {
    const finished = join(home, 'finished.casewright');
    const made = await workspace.publishAs(finished, { replace: true });
    if (!made.ok) return made;
    writeFileSync(path, readFileSync(finished));
    return ok(null);
  });
}
