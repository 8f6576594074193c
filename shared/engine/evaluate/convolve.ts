/* eslint-disable @typescript-eslint/no-non-null-assertion -- The index is inside by construction; a fallback for each value would cost more than the operation. */
import type { Operand, Run } from './instruction.ts';

const nothing: Operand = { at: 0, row: 0, column: 0 };

/** For each period x of every earlier period, and of this one, times the weight of its age; ages count from 0. */
export const runConvolve: Run = (m, { columns, out, args }, from, to) => {
  const [x = nothing, weights = nothing] = args;
  for (let row = from; row < to; row++) {
    const o = out.at + row * out.row;
    m.fill(0, o, o + columns);
    for (let age = 0; age <= row; age++) {
      let a = x.at + (row - age) * x.row;
      let w = weights.at + age * weights.row;
      for (let i = 0; i < columns; i++, a += x.column, w += weights.column) m[o + i] = m[o + i]! + m[a]! * m[w]!;
    }
  }
};
