import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '#electron/host/index.ts';
import { workspaceFileName } from '#electron/host/file-name.ts';
import { createClient, type Client } from '#shared/api/client.ts';
import type { HostEvent } from '#shared/api/events.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { scratchHost } from '../api/carriers.ts';

let host: Host;
let folder: string;
let client: Client;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ host, folder, remove } = await scratchHost());
  client = createClient(host);
});
afterEach(() => remove());

const create = async (name: string): Promise<string> => {
  const chosen = unwrap(await client.call('shell.chooseFile', { purpose: 'save', suggestedName: name }));
  if (chosen === null) throw new Error('nothing chosen');
  unwrap(await client.call('workspace.create', { handle: chosen.handle, template: null }));
  return chosen.handle;
};
const caseOf = async (name: string): Promise<string> => {
  const timeline = { start: '2027-01', grain: 'year', periods: 3 } as const;
  const kept = unwrap(await client.call('case.add', { name, timeline, currency: 'EUR' }));
  return kept.entry?.change.added[0]?.id ?? '';
};

describe('files without a dialog', () => {
  it('are those of the served folder and those opened before, each with a handle and never by path', async () => {
    await create('B');
    await create('A');
    await writeFile(join(folder, 'notes.txt'), 'x');
    await writeFile(join(folder, '.hidden.casewright'), 'x');
    await mkdir(join(folder, 'folder.casewright'));
    const start = unwrap(await client.call('shell.start', {}));
    expect(start.files.map((file) => file.name)).toEqual(['A.casewright', 'B.casewright']);
    expect(start.recent.map((file) => [file.name, file.missing])).toEqual([
      ['A.casewright', false],
      ['B.casewright', false],
    ]);
    const [a] = start.files;
    expect(a?.handle).not.toContain('/');
    expect(unwrap(await client.call('workspace.open', { handle: a?.handle ?? '', mode: 'edit' })).name).toBe('A');
    const refused = await client.call('workspace.open', { handle: join(folder, 'B.casewright'), mode: 'edit' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'unknown-file' } });
  });

  it.each([
    ['Hub', 'Hub.casewright'],
    ['Hub.casewright', 'Hub.casewright'],
    ['../../etc/passwd', 'passwd.casewright'],
    ['..\\..\\boot.ini', 'boot.ini.casewright'],
    ['.hidden', 'hidden.casewright'],
    ['a:b*c?"<>|', 'a b c.casewright'],
    ['CON', 'Workspace.casewright'],
    ['com1.casewright', 'Workspace.casewright'],
    ['', 'Workspace.casewright'],
    ['...', 'Workspace.casewright'],
    ['line\nbreak\u202E', 'line break.casewright'],
    ['Ümläut 東京', 'Ümläut 東京.casewright'],
  ])('a new one called %j is named %j', (suggested, name) => {
    expect(workspaceFileName(suggested)).toBe(name);
  });

  it('a name that is there is not overwritten, neither by a new workspace nor by saving under it', async () => {
    const handle = await create('A');
    const before = await readFile(join(folder, 'A.casewright'));
    await create('B');
    expect(await client.call('workspace.create', { handle, template: null })).toMatchObject({
      ok: false,
      error: { code: 'already-exists' },
    });
    const saved = await client.call('workspace.saveAs', { handle });
    expect(saved.ok).toBe(false);
    expect(await readFile(join(folder, 'A.casewright'))).toEqual(before);
    // What was open stays open.
    expect(unwrap(await client.call('workspace.status', {}))?.name).toBe('B');
  });

  it('can only be chosen for saving', async () => {
    for (const purpose of ['open', 'folder'] as const) {
      expect(await client.call('shell.chooseFile', { purpose })).toMatchObject({
        ok: false,
        error: { code: 'not-here' },
      });
    }
  });
});

describe('the open workspace', () => {
  it('stays open when another one cannot be opened', async () => {
    await create('A');
    await writeFile(join(folder, 'text.casewright'), 'Dear all');
    const { handle } = host.registerFile(join(folder, 'text.casewright'));
    const events: HostEvent[] = [];
    host.listen((event) => events.push(event));
    expect(await client.call('workspace.open', { handle, mode: 'edit' })).toMatchObject({
      ok: false,
      error: { code: 'not-a-workspace' },
    });
    expect(unwrap(await client.call('workspace.status', {}))?.name).toBe('A');
    expect(events).toEqual([]);
    await caseOf('One');
  });

  it('is not opened past unsaved changes that wait on this computer, unless the person says so', async () => {
    const handle = await create('A');
    await caseOf('One');
    unwrap(await client.call('workspace.close', { discard: false }));
    const asked = await client.call('workspace.open', { handle, mode: 'edit' });
    expect(asked).toMatchObject({
      ok: false,
      error: {
        code: 'unsaved-work',
        message: expect.stringContaining(
          '"A.casewright" has 1 unsaved change on this computer that is not in the file.',
        ),
        details: { work: { name: 'A.casewright', unsavedChanges: 1 } },
      },
    });
    expect(unwrap(await client.call('workspace.status', {}))).toBeNull();
    const saved = unwrap(await client.call('workspace.open', { handle, mode: 'edit', keptWork: 'leave' }));
    expect(saved).toMatchObject({ name: 'A', unsavedChanges: 0 });
    // Nothing is lost by it: the changes still wait, and can be gone on with.
    const { recoverable } = unwrap(await client.call('shell.start', {}));
    expect(recoverable).toMatchObject([{ name: 'A.casewright', unsavedChanges: 1 }]);
    unwrap(await client.call('workspace.close', { discard: false }));
    const workId = recoverable[0]?.workId ?? '';
    expect(unwrap(await client.call('workspace.recover', { workId, action: 'recover' }))?.unsavedChanges).toBe(1);
    // Open already, and so nothing to ask.
    expect(unwrap(await client.call('workspace.open', { handle, mode: 'edit' })).unsavedChanges).toBe(1);
  });

  it('keeps its unsaved edits when it is opened again, and when another one takes its place', async () => {
    const handle = await create('A');
    await caseOf('One');
    expect(unwrap(await client.call('workspace.open', { handle, mode: 'edit' })).unsavedChanges).toBe(1);
    expect(await client.call('workspace.open', { handle, mode: 'read-only' })).toMatchObject({
      ok: false,
      error: { code: 'unsaved-changes' },
    });
    await create('B');
    const { recoverable } = unwrap(await client.call('shell.start', {}));
    expect(recoverable).toMatchObject([{ name: 'A.casewright', unsavedChanges: 1 }]);
    const workId = recoverable[0]?.workId ?? '';
    expect(unwrap(await client.call('workspace.recover', { workId, action: 'recover' }))).toMatchObject({
      name: 'A',
      unsavedChanges: 1,
    });
    expect(unwrap(await client.call('workspace.save', {})).unsavedChanges).toBe(0);
    expect(unwrap(await client.call('shell.start', {})).recoverable).toEqual([]);
  });

  it('tells of each edit once, with the status in it', async () => {
    await create('A');
    const events: HostEvent[] = [];
    const stop = host.listen((event) => events.push(event));
    await caseOf('One');
    expect(events.map((event) => event.type)).toEqual(['changed']);
    unwrap(await client.call('workspace.save', {}));
    expect(events.slice(1).map((event) => event.type)).toEqual(['status']);
    unwrap(await client.call('workspace.close', { discard: false }));
    expect(events.at(-1)).toEqual({ type: 'status', status: null });
    stop();
    await create('C');
    expect(events.filter((event) => event.type === 'opened')).toEqual([]);
  });

  it('signs edits with the name that the person gave', async () => {
    await create('A');
    unwrap(await client.call('shell.setPerson', { person: '  Zoë ' }));
    await caseOf('One');
    expect(unwrap(await client.call('history.list', { limit: 1 }))[0]?.author).toBe('Zoë');
    expect(unwrap(await client.call('shell.start', {})).person).toBe('Zoë');
  });
});

describe('a report into a folder', () => {
  it('is written as a whole, again and again, and touches nothing else', async () => {
    const { handle } = host.registerFile(join(folder, 'S.casewright'));
    unwrap(await client.call('workspace.create', { handle, template: 'aurora-home-hub' }));
    const rows = unwrap(await client.call('workspace.records', {}));
    const caseId = rows.find((row) => row.type === 'case')?.id ?? '';
    await mkdir(join(folder, 'out'));
    await writeFile(join(folder, 'out', 'mine.txt'), 'mine');
    const target = host.registerFile(join(folder, 'out'));
    const first = unwrap(await client.call('report.export', { caseId, formats: ['csv'], handle: target.handle }));
    const again = unwrap(await client.call('report.export', { caseId, formats: ['csv'], handle: target.handle }));
    expect(again).toEqual(first);
    expect(first.folder).toBe(join(folder, 'out'));
    expect((await readdir(join(folder, 'out'))).sort()).toEqual([...first.files, 'mine.txt'].sort());
    const file = host.registerFile(join(folder, 'out', 'mine.txt'));
    const refused = await client.call('report.export', { caseId, formats: ['csv'], handle: file.handle });
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-a-folder' } });
    const gone = host.registerFile(join(folder, 'gone'));
    expect(await client.call('report.export', { caseId, formats: ['csv'], handle: gone.handle })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    expect(existsSync(join(folder, 'gone'))).toBe(false);
  });
});
