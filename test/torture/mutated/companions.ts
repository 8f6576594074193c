import type { Chance } from './chance.ts';
import { pageSizeOf } from './bytes.ts';

/** What is planted beside a file: an ending of its name, and bytes. */
export type Companion = { readonly ending: string; readonly bytes: Buffer };
export type Planted = { readonly bytes: Buffer; readonly beside: readonly Companion[] };

const journalMagic = Buffer.from('d9d505f920a163d7', 'hex');

/** A rollback journal that would put pages of `before` into the file, each with the checksum that SQLite asks for. */
function journalOf(before: Buffer, pages: number, nonce: number): Buffer {
  const size = pageSizeOf(before);
  const header = Buffer.alloc(512);
  journalMagic.copy(header);
  [pages, nonce, before.length / size, 512, size].forEach((value, index) => header.writeUInt32BE(value, 8 + 4 * index));
  const records = Array.from({ length: pages }, (_, index) => {
    const page = before.subarray(index * size, (index + 1) * size);
    let sum = nonce;
    for (let at = size - 200; at > 0; at -= 200) sum += page[at] ?? 0;
    const [number, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
    number.writeUInt32BE(index + 1);
    checksum.writeUInt32BE(sum >>> 0);
    return Buffer.concat([number, page, checksum]);
  });
  return Buffer.concat([header, ...records]);
}

/** A write-ahead log with valid checksums that would put pages of `after` over the file. */
function logOf(after: Buffer, pages: number, salt: number): Buffer {
  const size = pageSizeOf(after);
  let [one, two] = [0, 0];
  const add = (bytes: Buffer): void => {
    for (let at = 0; at < bytes.length; at += 8) {
      one = (one + bytes.readUInt32BE(at) + two) >>> 0;
      two = (two + bytes.readUInt32BE(at + 4) + one) >>> 0;
    }
  };
  const sealed = (bytes: Buffer): void => {
    bytes.writeUInt32BE(one, bytes.length - 8);
    bytes.writeUInt32BE(two, bytes.length - 4);
  };
  const header = Buffer.alloc(32);
  [0x377f0683, 3_007_000, size, 0, salt, salt + 1].forEach((value, index) => header.writeUInt32BE(value, 4 * index));
  add(header.subarray(0, 24));
  sealed(header);
  const frames = Array.from({ length: pages }, (_, index) => {
    const page = after.subarray(index * size, (index + 1) * size);
    const frame = Buffer.alloc(24);
    [index + 1, index === pages - 1 ? pages : 0, salt, salt + 1].forEach((value, at) =>
      frame.writeUInt32BE(value, 4 * at),
    );
    add(frame.subarray(0, 8));
    add(page);
    sealed(frame);
    return Buffer.concat([frame, page]);
  });
  return Buffer.concat([header, ...frames]);
}

export const companionMutations: Readonly<
  Record<string, (bytes: Buffer, chance: Chance, others: readonly Buffer[]) => Planted>
> = {
  'a journal of noise': (bytes, chance) => {
    const noise = chance.bytes(chance.below(3000));
    if (chance.below(2) === 0) journalMagic.copy(noise);
    return { bytes, beside: [{ ending: '-journal', bytes: noise }] };
  },
  'a journal of another file': (bytes, chance, others) => {
    const other = chance.of(others);
    const journal = journalOf(other, 1 + chance.below(other.length / pageSizeOf(other)), chance.below(2 ** 31));
    if (chance.below(2) === 0) journal[chance.below(journal.length)] = chance.below(256);
    return { bytes, beside: [{ ending: '-journal', bytes: journal }] };
  },
  'a log of another file': (bytes, chance, others) => {
    const other = chance.of(others);
    const log = logOf(other, Math.floor(other.length / pageSizeOf(other)), chance.below(2 ** 31));
    if (chance.below(2) === 0) log[chance.below(log.length)] = chance.below(256);
    if (chance.below(3) > 0) bytes.fill(2, 18, 20);
    return { bytes, beside: [{ ending: '-wal', bytes: log }] };
  },
  'a log and an index of noise': (bytes, chance) => {
    bytes.fill(2, 18, 20);
    return {
      bytes,
      beside: [
        { ending: '-wal', bytes: chance.bytes(chance.below(5000)) },
        { ending: '-shm', bytes: chance.bytes(chance.below(40_000)) },
      ],
    };
  },
};
