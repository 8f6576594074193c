import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zip, type ZipEntry } from '#renderer/lib/zip.ts';

/** A reader of its own, after the format's description: central directory from the end, then each local header. */
function unzip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < view.getUint16(end + 10, true); index++) {
    expect(view.getUint32(at, true)).toBe(0x02014b50);
    const [size, nameLength, local] = [
      view.getUint32(at + 24, true),
      view.getUint16(at + 28, true),
      view.getUint32(at + 42, true),
    ];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    expect(view.getUint32(local, true)).toBe(0x04034b50);
    const start = local + 30 + view.getUint16(local + 26, true);
    const content = bytes.slice(start, start + size);
    expect(view.getUint32(at + 16, true)).toBe(crc32(content));
    entries.push({ name, bytes: content });
    at += 46 + nameLength;
  }
  expect(at).toBe(end);
  return entries;
}

test('what goes in comes out, names and bytes', () => {
  const entry = fc.record({
    name: fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
    bytes: fc.uint8Array({ maxLength: 300 }),
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
      const wanted = entries.map(({ name, bytes }) => ({
        name: new TextDecoder().decode(new TextEncoder().encode(name)),
        bytes,
      }));
      const found = unzip(zip(entries));
      expect(found.map(({ name }) => name)).toEqual(wanted.map(({ name }) => name));
      found.forEach(({ bytes }, index) => expect([...bytes]).toEqual([...(wanted[index]?.bytes ?? [])]));
    }),
  );
});

test('the same files make the same bytes', () => {
  const files = [{ name: 'a.csv', bytes: new TextEncoder().encode('a;b') }];
  expect(zip(files)).toEqual(zip(files));
});
