import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { HistoryEntry } from '#shared/changes/history.ts';
import { limits } from '#shared/kernel/limits.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { parseCaseDocument, recordsFromDocument } from '#shared/model/document/index.ts';
import type { Records, WorkspaceRecord } from '#shared/model/record.ts';
import { attempt } from '#electron/store/problems.ts';
import { defaultEnvironment } from '../environment.ts';

/** What a command that only reads works on: a workspace file, or a case document by itself. */
export type Source = {
  readonly kind: 'workspace' | 'document';
  readonly records: Records;
  readonly fileName: string;
  readonly digest: () => string;
  /** When the content last changed. */
  readonly asOf: string;
  readonly history: (limit: number) => readonly HistoryEntry[];
  readonly close: () => Promise<void>;
};

/** A case document is known by what is in it; anything else is for the store to judge. */
export async function openSource(path: string): Promise<Result<Source>> {
  if (!existsSync(path))
    return fail('not-found', `There is no file ${path}. Look at its name and its folder.`, { path });
  const looksLikeDocument = await attempt(`"${path}" could not be read`, path, async () =>
    ok(await startsLikeJson(path)),
  );
  if (!looksLikeDocument.ok) return looksLikeDocument;
  return looksLikeDocument.value ? documentSource(path) : workspaceSource(path);
}

async function startsLikeJson(path: string): Promise<boolean> {
  if (!(await stat(path)).isFile()) return false;
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(256), 0, 256, 0);
    return path.toLowerCase().endsWith('.json') || /^\uFEFF?\s*[{[]/.test(buffer.toString('utf8', 0, bytesRead));
  } finally {
    await file.close();
  }
}

async function workspaceSource(path: string): Promise<Result<Source>> {
  // Loaded here, so that reading a document does not wait for the database.
  const { openWorkspace } = await import('#electron/store/index.ts');
  const opened = await openWorkspace(defaultEnvironment(), path, 'read-only');
  if (!opened.ok) return opened;
  const workspace = opened.value;
  return ok({
    kind: 'workspace',
    records: workspace.records(),
    fileName: basename(path),
    digest: workspace.digest,
    asOf: workspace.status().lastKeptAt ?? '',
    history: (limit) => workspace.history({ limit }),
    close: () => workspace.close({ discard: true }),
  });
}

async function documentSource(path: string): Promise<Result<Source>> {
  const read = await readDocument(path);
  if (!read.ok) return read;
  const document = parseCaseDocument(read.value.json);
  if (!document.ok) return document;
  const made = recordsFromDocument(document.value, randomUUID, new Map());
  if (!made.ok) return made;
  const title: WorkspaceRecord = { type: 'workspace', id: randomUUID(), name: document.value.name, description: null };
  return ok({
    kind: 'document',
    records: new Map([title, ...made.value.records].map((row) => [row.id, row])),
    fileName: basename(path),
    digest: () => createHash('sha256').update(read.value.bytes).digest('hex'),
    asOf: read.value.changedAt,
    history: () => [],
    close: () => Promise.resolve(),
  });
}

type DocumentFile = { readonly json: unknown; readonly bytes: Uint8Array; readonly changedAt: string };

export function readDocument(path: string): Promise<Result<DocumentFile>> {
  const name = basename(path);
  if (!existsSync(path))
    return Promise.resolve(fail('not-found', `There is no file ${path}. Look at its name and its folder.`, { path }));
  return attempt(`"${name}" could not be read`, path, async () => {
    const { size, mtime } = await stat(path);
    if (size > limits.requestBytes) {
      return fail(
        'too-large',
        `"${name}" has ${Math.round(size / 1024 / 1024)} MB; a case document has at most ${limits.requestBytes / 1024 / 1024} MB. Nothing was read from it.`,
      );
    }
    const bytes = await readFile(path);
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return ok({ json: JSON.parse(text) as unknown, bytes, changedAt: mtime.toISOString() });
    } catch (error) {
      const reason = error instanceof SyntaxError ? error.message : 'it is not UTF-8 text';
      return fail('not-json', `"${name}" is not a JSON document: ${reason}. Nothing was read from it.`);
    }
  });
}
