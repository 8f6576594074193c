import { pageBytes } from '../../store/damage.ts';
import { random } from '../random.ts';

/** One way to damage a file, and where, so that it can be done again. */
export type Wound = { readonly kind: 'bit' | 'cut' | 'zeros' | 'swap'; readonly place: string; readonly bytes: Buffer };

/** Flips single bits at places that the seed decides. */
export function* flippedBits(bytes: Buffer, count: number, seed: number): Generator<Wound> {
  const next = random(seed);
  for (let number = 0; number < count; number++) {
    const [at, bit] = [Math.floor(next() * bytes.length), Math.floor(next() * 8)];
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ (1 << bit);
    yield { kind: 'bit', place: `bit ${bit} of byte ${at}`, bytes: changed };
  }
}

/** Cuts the file off at each multiple of so many bytes. */
export function* cuts(bytes: Buffer, every: number): Generator<Wound> {
  for (let length = every; length < bytes.length; length += every)
    yield { kind: 'cut', place: `cut off at ${length} bytes`, bytes: Buffer.from(bytes.subarray(0, length)) };
}

/** Fills each page with zeros in turn. */
export function* wipedPages(bytes: Buffer): Generator<Wound> {
  for (let at = 0; at < bytes.length; at += pageBytes) {
    const changed = Buffer.from(bytes);
    changed.fill(0, at, at + pageBytes);
    yield { kind: 'zeros', place: `page ${at / pageBytes + 1} of zeros`, bytes: changed };
  }
}

/** Exchanges pairs of pages; of all pairs, so many that the seed chooses. */
export function* swappedPages(bytes: Buffer, count: number, seed: number): Generator<Wound> {
  const pages = bytes.length / pageBytes;
  const pairs = Array.from({ length: pages }, (_, one) =>
    Array.from({ length: pages - one - 1 }, (_, step) => [one, one + step + 1] as const),
  ).flat();
  const next = random(seed);
  for (let number = 0; number < count && pairs.length > 0; number++) {
    const [pair] = pairs.splice(Math.floor(next() * pairs.length), 1);
    if (!pair) return;
    const [one, other] = pair.map((page) => page * pageBytes) as [number, number];
    const changed = Buffer.from(bytes);
    bytes.copy(changed, one, other, other + pageBytes);
    bytes.copy(changed, other, one, one + pageBytes);
    yield { kind: 'swap', place: `pages ${pair[0] + 1} and ${pair[1] + 1} exchanged`, bytes: changed };
  }
}
