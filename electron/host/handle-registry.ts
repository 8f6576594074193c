import { randomUUID } from 'node:crypto';
import { basename, dirname, resolve } from 'node:path';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { FileHandle } from '#shared/api/shell.ts';

/** Paths that somebody with the right to name one gave; what a page knows of them is an unguessable handle. */
export type HandleRegistry = {
  readonly register: (path: string) => FileHandle;
  readonly resolve: (handle: string) => Result<string>;
};

export function createHandleRegistry(): HandleRegistry {
  const paths = new Map<string, string>();
  const handles = new Map<string, string>();
  return {
    register(path) {
      const absolute = resolve(path);
      const handle = handles.get(absolute) ?? randomUUID();
      handles.set(absolute, handle);
      paths.set(handle, absolute);
      return { handle, name: basename(absolute), folder: dirname(absolute) };
    },
    resolve(handle) {
      const path = paths.get(handle);
      return path === undefined
        ? fail('unknown-file', 'This file was chosen too long ago. Nothing was touched; choose it again.')
        : ok(path);
    },
  };
}
