import type { Output } from './output.ts';
import { readSet, type SetValue } from './read-set.ts';

/** What-if values of `--set`; null after the first problem was told. */
export function readSets(output: Output, texts: readonly string[]): Record<string, SetValue> | null {
  const set: Record<string, SetValue> = {};
  for (const text of texts) {
    const read = output.value(readSet(text));
    if (read === null) return null;
    set[read.name] = read.value;
  }
  return set;
}
