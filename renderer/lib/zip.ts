export type ZipEntry = { readonly name: string; readonly bytes: Uint8Array };

/**
 * Several files as one, not compressed. A browser refuses more than ten downloads from one press of a button, and
 * asks about the second; one file it takes without a question. The time in it is fixed, so that the same files
 * make the same bytes.
 */
export function zip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const encoded = new TextEncoder().encode(name);
    const common = [
      [2, 20], // the version that a reader needs
      [2, 0x0800], // names are UTF-8
      [2, 0], // stored
      [2, 0], // midnight
      [2, 0x0021], // 1 January 1980, the first day that the format knows
      [4, crc32(bytes)],
      [4, bytes.length],
      [4, bytes.length],
      [2, encoded.length],
      [2, 0], // nothing extra
    ] as const;
    const local = record([[4, 0x04034b50], ...common]);
    files.push(local, encoded, bytes);
    const central = [[4, 0x02014b50], [2, 20], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]] as const;
    directory.push(record(central), encoded);
    offset += local.length + encoded.length + bytes.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const count = entries.length;
  const end = record([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, offset],
    [2, 0],
  ]);
  return join([...files, ...directory, end]);
}

/** Numbers one after the other, little end first, each in so many bytes. */
function record(fields: readonly (readonly [number, number])[]): Uint8Array {
  const bytes = fields.flatMap(([width, value]) =>
    Array.from({ length: width }, (_, index) => (value >>> (8 * index)) & 0xff),
  );
  return Uint8Array.from(bytes);
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
