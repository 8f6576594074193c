/* eslint-disable @typescript-eslint/no-non-null-assertion -- The index is inside by construction; a fallback for each value would cost more than the operation. */
import type { Instruction, Operand, Run } from './instruction.ts';

const nothing: Operand = { at: 0, row: 0, column: 0 };

/** One or two arguments: hands the kernel the longest stretches that lie evenly in memory. */
export const runEach: Run = (m, instruction, from, to) => {
  const { kernel, columns, out, args } = instruction;
  const a = args[0] ?? nothing;
  const b = args[1] ?? a;
  if (kernel === null) return;
  if (instruction.flat) {
    kernel(
      m,
      (to - from) * columns,
      out.at + from * out.row,
      a.at + from * a.row,
      step(a),
      b.at + from * b.row,
      step(b),
    );
    return;
  }
  for (let row = from; row < to; row++) {
    kernel(m, columns, out.at + row * out.row, a.at + row * a.row, a.column, b.at + row * b.row, b.column);
  }
};

/** How far apart the values of a flat argument are. */
function step(arg: Operand): number {
  return arg.row === 0 && arg.column === 0 ? 0 : 1;
}

export const runSelect: Run = (m, { columns, out, args }, from, to) => {
  const [condition = nothing, yes = nothing, no = nothing] = args;
  for (let row = from; row < to; row++) {
    const o = out.at + row * out.row;
    let c = condition.at + row * condition.row;
    let y = yes.at + row * yes.row;
    let n = no.at + row * no.row;
    for (let i = 0; i < columns; i++, c += condition.column, y += yes.column, n += no.column) {
      m[o + i] = m[c] !== 0 ? m[y]! : m[n]!;
    }
  }
};

export const runChoose: Run = (m, { columns, out, args }, from, to) => {
  const index = args[0] ?? nothing;
  for (let row = from; row < to; row++) {
    const o = out.at + row * out.row;
    const i = index.at + row * index.row;
    for (let lane = 0; lane < columns; lane++) {
      const chosen = Math.round(m[i + lane * index.column]!);
      const value = chosen >= 1 ? args[chosen] : undefined;
      m[o + lane] = value === undefined ? NaN : m[value.at + row * value.row + lane * value.column]!;
    }
  }
};

/** Whether one sweep over periods and lanes meets each argument either at every value or at one value throughout. */
export function isFlat(instruction: Pick<Instruction, 'columns' | 'args' | 'out'>): boolean {
  const { columns, args, out } = instruction;
  return args.every(
    (arg) => (arg.row === 0 && arg.column === 0) || (arg.row === out.row && (arg.column === 1 || columns === 1)),
  );
}
