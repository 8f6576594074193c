/* eslint-disable @typescript-eslint/no-non-null-assertion -- The index is inside by construction; a fallback for each value would cost more than the operation. */
import type { Instruction, Operand, Run } from './instruction.ts';

const nothing: Operand = { at: 0, row: 0, column: 0 };

function copyRow(m: Float64Array, columns: number, out: number, from: number, stride: number): void {
  for (let i = 0; i < columns; i++, from += stride) m[out + i] = m[from]!;
}

/** x one period earlier; `first` in the first period. */
export const runPrevious: Run = (m, { columns, out, args }, from, to) => {
  const [x = nothing, first = nothing] = args;
  for (let row = from; row < to; row++) {
    const o = out.at + row * out.row;
    if (row === 0) copyRow(m, columns, o, first.at, first.column);
    else copyRow(m, columns, o, x.at + (row - 1) * x.row, x.column);
  }
};

/** x some periods earlier, their number a lane's own; in a recurrence less than 1 has no value. */
export const runLag: Run = (m, { columns, out, args, looped }, from, to) => {
  const [x = nothing, n = nothing, first = nothing] = args;
  for (let row = from; row < to; row++) {
    const o = out.at + row * out.row;
    for (let lane = 0; lane < columns; lane++) {
      const back = Math.round(m[n.at + lane * n.column]!);
      if (!(back >= (looped ? 1 : 0))) m[o + lane] = NaN;
      else if (back > row) m[o + lane] = m[first.at + lane * first.column]!;
      else m[o + lane] = m[x.at + (row - back) * x.row + lane * x.column]!;
    }
  }
};

export const runLead: Run = (m, { columns, out, args, setting }, from, to) => {
  const [x = nothing, n = nothing, after = nothing] = args;
  for (let row = from; row < to; row++) {
    const o = out.at + row * out.row;
    for (let lane = 0; lane < columns; lane++) {
      const ahead = Math.round(m[n.at + lane * n.column]!);
      if (!(ahead >= 0)) m[o + lane] = NaN;
      else if (row + ahead >= setting.periods) m[o + lane] = m[after.at + lane * after.column]!;
      else m[o + lane] = m[x.at + (row + ahead) * x.row + lane * x.column]!;
    }
  }
};

export const runCumulative: Run = (m, { columns, out, args }, from, to) => {
  const x = args[0] ?? nothing;
  for (let row = from; row < to; row++) {
    const o = out.at + row * out.row;
    let a = x.at + row * x.row;
    if (row === 0) copyRow(m, columns, o, a, x.column);
    else for (let i = 0; i < columns; i++, a += x.column) m[o + i] = m[o - out.row + i]! + m[a]!;
  }
};

/**
 * The sum of the last n periods. Outside a recurrence the series is cut into stretches of n; a window is the end
 * of one stretch and the beginning of the next, so it costs two additions whatever n is, and subtracts nothing:
 * where the values are zero the sum is exactly zero.
 */
export const runWindow: Run = (m, instruction, from, to) => {
  const { columns, setting } = instruction;
  const n = instruction.args[1] ?? nothing;
  if (to - from < setting.periods) {
    windowNow(m, instruction, from);
    return;
  }
  if (n.column === 0) {
    windowOver(m, instruction, 0, columns, Math.round(m[n.at]!));
    return;
  }
  for (let lane = 0; lane < columns; lane++) windowOver(m, instruction, lane, lane + 1, Math.round(m[n.at + lane]!));
};

function windowOver(
  m: Float64Array,
  { out, args, setting }: Instruction,
  from: number,
  to: number,
  length: number,
): void {
  const x = args[0] ?? nothing;
  const { periods, lanes: carry } = setting;
  const known = length >= 1;
  const n = known ? Math.min(length, periods) : periods;
  // Backwards: the sum from each period to the end of its stretch, left one window ahead, where it is needed.
  for (let row = periods - 1; row >= 0; row--) {
    const o = out.at + (row + n - 1) * out.row;
    const a = x.at + row * x.row;
    const startsAnew = row % n === n - 1 || row === periods - 1;
    const wanted = row + n - 1 < periods && row % n !== 0;
    for (let lane = from; lane < to; lane++) {
      const sum = (startsAnew ? 0 : carry[lane]!) + m[a + lane * x.column]!;
      carry[lane] = sum;
      if (wanted) m[o + lane] = sum;
    }
  }
  // Forwards: the sum from the beginning of each stretch, added to what was left.
  for (let row = 0; row < periods; row++) {
    const o = out.at + row * out.row;
    const a = x.at + row * x.row;
    const alone = row < n || row % n === n - 1;
    for (let lane = from; lane < to; lane++) {
      const sum = (row % n === 0 ? 0 : carry[lane]!) + m[a + lane * x.column]!;
      carry[lane] = sum;
      m[o + lane] = known ? (alone ? sum : m[o + lane]! + sum) : NaN;
    }
  }
}

/** One period of a window inside a recurrence, where later periods are not known yet. */
function windowNow(m: Float64Array, { columns, out, args }: Instruction, row: number): void {
  const [x = nothing, n = nothing] = args;
  const o = out.at + row * out.row;
  for (let lane = 0; lane < columns; lane++) {
    const length = Math.round(m[n.at + lane * n.column]!);
    let sum = length >= 1 ? 0 : NaN;
    for (let back = Math.max(0, row - length + 1); back <= row; back++)
      sum += m[x.at + back * x.row + lane * x.column]!;
    m[o + lane] = sum;
  }
}
