import { constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { powerLosses } from './power/losses.ts';
import type { Call } from './power/log.ts';
import { buildLogShim, record } from './power/record.ts';

const create = (fd: number, path: string): Call => ({ does: 'open', fd, path, flags: constants.O_CREAT });
const write = (fd: number, text: string, offset = 0): Call => ({ does: 'write', fd, offset, bytes: Buffer.from(text) });
const folder = (fd: number, path: string): Call => ({ does: 'open', fd, path, flags: 0 });
const sync = (fd: number): Call => ({ does: 'sync', fd });
const done: Call = { does: 'say', line: 'done' };

/** What may be there when all is done: each file with its content, in words. */
function endings(...calls: Call[]): Set<string> {
  const found = new Set<string>();
  const recording = { root: '/d', folders: ['a', 'b'], calls: [...calls, done], from: 0 };
  for (const { said, tree } of powerLosses(recording, 2000, 1)) {
    if (said.length === 0) continue;
    const files = [...tree].filter(([, content]) => content !== null).sort(([one], [other]) => (one < other ? -1 : 1));
    found.add(files.map(([path, content]) => `${path}=${Buffer.from(content ?? []).toString()}`).join(' '));
  }
  return found;
}

describe('the disk after a power loss', () => {
  test('a file is there for certain when it was synced, and so was its folder', () => {
    const made = [create(3, '/d/a/f'), write(3, 'x')];
    expect(endings(...made)).toEqual(new Set(['', 'a/f=', 'a/f=\0', 'a/f=x', 'a/f=\xa5'.replace('\xa5', '\ufffd')]));
    expect(endings(...made, sync(3))).toEqual(new Set(['', 'a/f=x']));
    expect(endings(...made, sync(3), folder(4, '/d/a'), sync(4))).toEqual(new Set(['a/f=x']));
  });

  test('a folder in a folder needs a sync of its own', () => {
    const made: Call[] = [{ does: 'mkdir', path: '/d/a/n' }, create(3, '/d/a/n/f'), folder(4, '/d/a/n'), sync(4)];
    expect(endings(...made)).toEqual(new Set(['', 'a/n/f=']));
    expect(endings(...made, folder(5, '/d/a'), sync(5))).toEqual(new Set(['a/n/f=']));
  });

  const settled = [create(3, '/d/a/f'), write(3, 'old'), sync(3), folder(4, '/d/a'), sync(4)];

  test('a removal comes back unless the folder was synced', () => {
    const removed: Call = { does: 'unlink', path: '/d/a/f' };
    expect(endings(...settled, removed)).toEqual(new Set(['', 'a/f=old']));
    expect(endings(...settled, removed, sync(4))).toEqual(new Set(['']));
  });

  test('a rename into another folder is in both or in neither, and a sync of either settles it', () => {
    const moved: Call = { does: 'rename', from: '/d/a/f', to: '/d/b/g' };
    expect(endings(...settled, moved)).toEqual(new Set(['a/f=old', 'b/g=old']));
    expect(endings(...settled, moved, folder(5, '/d/b'), sync(5))).toEqual(new Set(['b/g=old']));
    expect(endings(...settled, moved, sync(4))).toEqual(new Set(['b/g=old']));
  });

  test('changes of one folder keep their order', () => {
    const link: Call = { does: 'link', from: '/d/a/f', to: '/d/a/g' };
    const found = endings(...settled, link, { does: 'unlink', path: '/d/a/f' });
    expect(found).toEqual(new Set(['a/f=old', 'a/f=old a/g=old', 'a/g=old']));
  });

  test('sectors are there or not each for itself, and none is torn', () => {
    const [old, fresh] = ['o', 'n'].map((letter) => letter.repeat(512)) as [string, string];
    const found = endings(...settled, write(3, old.repeat(3)), sync(3), write(3, fresh.repeat(3)));
    const any = [old, fresh].flatMap((a) => [old, fresh].flatMap((b) => [old, fresh].map((c) => `a/f=${a}${b}${c}`)));
    expect(found).toEqual(new Set(any));
  });

  test('what is written after a cut is not in a file that was not cut', () => {
    const cut: Call = { does: 'resize', fd: 3, size: 0 };
    const found = endings(...settled, cut, write(3, 'new'));
    expect(found).toContain('a/f=old');
    expect(found).toContain('a/f=new');
    expect(found).toContain('a/f=');
    for (const each of found) expect(each).toMatch(/^a\/f=(old|new|\0\0\0|\ufffd\ufffd\ufffd|)$/);
    expect(endings(...settled, cut, sync(3))).toEqual(new Set(['a/f=']));
  });
});

test('the log misses no way of changing a file', () => {
  const place = mkdtempSync(join(tmpdir(), 'casewright-log-'));
  try {
    // It compares the log's own end with what is there, and throws where they differ.
    const { calls } = record(buildLogShim(place), join(place, 'disk'), 'every-call.ts', [join(place, 'disk/home')]);
    expect(calls.at(-1)).toEqual({ does: 'say', line: 'done' });
  } finally {
    rmSync(place, { recursive: true });
  }
});
