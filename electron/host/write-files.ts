import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { attempt } from '#electron/store/problems.ts';

/** All files or none: each is written in full under another name first, and only then are they put in place. */
export function writeFiles(
  folder: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<Result<string[]>> {
  return attempt('The report was not written', folder, async () => {
    if (!(await stat(folder)).isDirectory())
      return fail(
        'not-a-folder',
        `"${basename(folder)}" is a file, not a folder. Nothing was written; choose a folder.`,
      );
    const written: { from: string; to: string }[] = [];
    try {
      for (const { name, bytes } of files) {
        // Names come from a case's name; whoever made them must have made them safe.
        if (name !== basename(name) || name.startsWith('.')) throw new Error(`unsafe file name ${name}`);
        const from = join(folder, `.${name}.${randomUUID().slice(0, 8)}.tmp`);
        written.push({ from, to: join(folder, name) });
        const handle = await open(from, 'wx');
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
      }
      for (const { from, to } of written) await rename(from, to);
    } catch (error) {
      await Promise.all(written.map(({ from }) => rm(from, { force: true })));
      throw error;
    }
    return ok(files.map(({ name }) => name));
  });
}
