import type { Chance } from './chance.ts';

/** What is done to the bytes of a file. `others` are whole workspaces, to splice with. */
export type ByteMutation = (bytes: Buffer, chance: Chance, others: readonly Buffer[]) => Buffer;

/** The fields of the file's header: offset and length. */
const headerFields = [
  [16, 2],
  [18, 1],
  [19, 1],
  [20, 1],
  [21, 1],
  [22, 1],
  [23, 1],
  [24, 4],
  [28, 4],
  [32, 4],
  [36, 4],
  [40, 4],
  [44, 4],
  [48, 4],
  [52, 4],
  [56, 4],
  [60, 4],
  [64, 4],
  [68, 4],
  [92, 4],
  [96, 4],
] as const;
/** Numbers at which programs err. */
const edges = [
  0, 1, 2, 3, 5, 10, 13, 20, 30, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff,
];
const pageTypes = [0x00, 0x02, 0x05, 0x0a, 0x0d, 0xff];

export const pageSizeOf = (bytes: Buffer): number => {
  const stated = bytes.readUInt16BE(16);
  return stated === 1 ? 65_536 : stated;
};

function write(bytes: Buffer, at: number, length: number, value: number): void {
  for (let index = 0; index < length; index++)
    if (at + index < bytes.length) bytes[at + index] = Math.floor(value / 256 ** (length - 1 - index)) % 256;
}

/** A page by chance: where it begins, and where its b-tree header does. */
function anyPage(bytes: Buffer, chance: Chance): { start: number; header: number; size: number; pages: number } {
  const size = pageSizeOf(bytes);
  const pages = Math.max(1, Math.floor(bytes.length / size));
  const start = chance.below(pages) * size;
  return { start, header: start === 0 ? 100 : start, size, pages };
}

/** Where a cell by chance begins on a page by chance. */
function anyCell(bytes: Buffer, chance: Chance): { pointer: number; cell: number; pages: number } {
  const { start, header, size, pages } = anyPage(bytes, chance);
  const isInner = bytes[header] === 0x02 || bytes[header] === 0x05;
  const cells = Math.max(1, Math.min(bytes.readUInt16BE(header + 3), size / 4));
  const pointer = Math.min(header + (isInner ? 12 : 8) + 2 * chance.below(cells), start + size - 2);
  return { pointer, cell: start + (bytes.readUInt16BE(pointer) % size), pages };
}

export const byteMutations: Readonly<Record<string, ByteMutation>> = {
  'random bytes': (bytes, chance) => {
    for (let count = 1 + chance.below(8); count > 0; count--) bytes[chance.below(bytes.length)] = chance.below(256);
    return bytes;
  },
  'flipped bits': (bytes, chance) => {
    for (let count = 1 + chance.below(4); count > 0; count--) {
      const place = chance.below(bytes.length);
      bytes[place] = (bytes[place] ?? 0) ^ (1 << chance.below(8));
    }
    return bytes;
  },
  'a run overwritten': (bytes, chance) => {
    const run = chance.bytes(1 + chance.below(2000));
    if (chance.below(2) === 0) run.fill(chance.of([0, 0xff, 0x20]));
    run.copy(bytes, chance.below(bytes.length));
    return bytes;
  },
  'a header field': (bytes, chance) => {
    const [at, length] = chance.of(headerFields);
    write(bytes, at, length, chance.below(2) === 0 ? chance.of(edges) : chance.below(2 ** 32));
    return bytes;
  },
  'a page header': (bytes, chance) => {
    const { header } = anyPage(bytes, chance);
    const [at, length] = chance.of([
      [1, 2],
      [3, 2],
      [5, 2],
      [7, 1],
      [8, 4],
    ] as const);
    write(bytes, header + at, length, chance.below(2) === 0 ? chance.of(edges) : chance.below(70_000));
    return bytes;
  },
  'a page type': (bytes, chance) => {
    bytes[anyPage(bytes, chance).header] = chance.of(pageTypes);
    return bytes;
  },
  'a cell pointer': (bytes, chance) => {
    write(bytes, anyCell(bytes, chance).pointer, 2, chance.below(3) === 0 ? chance.of(edges) : chance.below(5000));
    return bytes;
  },
  'a length in a cell': (bytes, chance) => {
    const { cell } = anyCell(bytes, chance);
    const huge = chance.of([
      [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
      [0x87, 0xff, 0xff, 0x7f],
      [0x80],
      [0],
    ]);
    Buffer.from(huge).copy(bytes, cell + chance.below(6));
    return bytes;
  },
  'a link to a page': (bytes, chance) => {
    const { cell, pages } = anyCell(bytes, chance);
    const target = chance.of([0, 1, 1 + chance.below(pages), pages, pages + 1, 0x7fffffff]);
    write(bytes, chance.below(2) === 0 ? cell : 4 * chance.below(bytes.length / 4), 4, target);
    return bytes;
  },
  'the list of free pages': (bytes, chance) => {
    const { pages, size } = anyPage(bytes, chance);
    const trunk = 1 + chance.below(pages);
    write(bytes, 32, 4, trunk);
    write(bytes, 36, 4, chance.of([1, pages, 0xffffffff]));
    write(bytes, (trunk - 1) * size, 4, 1 + chance.below(pages));
    write(bytes, (trunk - 1) * size + 4, 4, chance.of([0, 1, size / 4, 0xffffffff]));
    return bytes;
  },
  'the number of pages': (bytes, chance) => {
    const { pages } = anyPage(bytes, chance);
    write(bytes, 28, 4, chance.of([0, 1, pages - 1, pages + 1, pages * 2, 0xfffffffe]));
    if (chance.below(2) === 0) write(bytes, 24, 4, bytes.readUInt32BE(92) + 1);
    return bytes;
  },
  'another length': (bytes, chance) =>
    chance.below(2) === 0
      ? bytes.subarray(0, 1 + chance.below(bytes.length))
      : Buffer.concat([bytes, chance.bytes(1 + chance.below(9000))]),
  'pages of another file': (bytes, chance, others) => {
    const other = chance.of(others);
    const size = chance.of([pageSizeOf(bytes), 512, 100]);
    const at = size * chance.below(Math.max(1, Math.min(bytes.length, other.length) / size));
    return chance.below(2) === 0
      ? Buffer.concat([bytes.subarray(0, at), other.subarray(at)])
      : Buffer.concat([bytes.subarray(0, at), other.subarray(at, at + size), bytes.subarray(at + size)]);
  },
  'two pages exchanged': (bytes, chance) => {
    const [one, two] = [anyPage(bytes, chance), anyPage(bytes, chance)];
    const kept = Buffer.from(bytes.subarray(one.start, one.start + one.size));
    bytes.copy(bytes, one.start, two.start, two.start + two.size);
    if (chance.below(2) === 0) kept.copy(bytes, two.start);
    return bytes;
  },
  'a word of the schema': (bytes, chance) => {
    const at = bytes.indexOf(
      chance.of(['CREATE TABLE', 'STRICT', 'CHECK', 'REFERENCES', 'CREATE INDEX', 'PRIMARY KEY']),
    );
    bytes[Math.max(100, at) + chance.below(20)] = chance.of([0, 0x20, 0x2d, 0x28, 0x41, 0xff]);
    return bytes;
  },
};
