import { exponentialTable } from './exponential-table.ts';
import { logarithmTable } from './logarithm-table.ts';

/** Bytes at the beginning of the memory that hold the tables: 32 for each logarithm, 16 for each power. */
export const tableBytes = 128 * 48;
/** Where the powers begin. */
export const powersAt = 128 * 32;

export function fillTables(memory: Float64Array): void {
  for (const [index, [factor, logarithm, rest]] of logarithmTable.entries()) {
    memory.set([factor, logarithm, rest], index * 4);
  }
  for (const [index, [power, rest]] of exponentialTable.entries())
    memory.set([power, rest], (powersAt >> 3) + index * 2);
}
