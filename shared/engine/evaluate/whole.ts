/* eslint-disable @typescript-eslint/no-non-null-assertion -- The index is inside by construction; a fallback for each value would cost more than the operation. */
import { internalRate } from '../finance/irr.ts';
import { modifiedInternalRate } from '../finance/mirr.ts';
import { netPresentValue } from '../finance/npv.ts';
import { paybackOf } from '../finance/payback.ts';
import type { Instruction, Operand, Run, Setting } from './instruction.ts';

const nothing: Operand = { at: 0, row: 0, column: 0 };

/** The sum over all periods, with what rounding lost added at the end (Neumaier). */
export const runTotal: Run = (m, { columns, out, args, setting }) => {
  const x = args[0] ?? nothing;
  const lost = setting.lanes;
  lost.fill(0, 0, columns);
  m.fill(0, out.at, out.at + columns);
  for (let row = 0; row < setting.periods; row++) {
    let a = x.at + row * x.row;
    for (let i = 0; i < columns; i++, a += x.column) {
      const sum = m[out.at + i]!;
      const value = m[a]!;
      const next = sum + value;
      lost[i] = lost[i]! + (Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum);
      m[out.at + i] = next;
    }
  }
  for (let i = 0; i < columns; i++) m[out.at + i] = m[out.at + i]! + lost[i]!;
};

const runExtreme =
  (pick: (a: number, b: number) => number): Run =>
  (m, { columns, out, args, setting }) => {
    const x = args[0] ?? nothing;
    for (let row = 0; row < setting.periods; row++) {
      let a = x.at + row * x.row;
      for (let i = 0; i < columns; i++, a += x.column) m[out.at + i] = row === 0 ? m[a]! : pick(m[out.at + i]!, m[a]!);
    }
  };
export const runLowest = runExtreme(Math.min);
export const runHighest = runExtreme(Math.max);

const runRow =
  (rowOf: (instruction: Instruction) => number): Run =>
  (m, instruction) => {
    const { columns, out, args } = instruction;
    const x = args[0] ?? nothing;
    let a = x.at + rowOf(instruction) * x.row;
    for (let i = 0; i < columns; i++, a += x.column) m[out.at + i] = m[a]!;
  };
export const runFirst = runRow(() => 0);
export const runLast = runRow(({ setting }) => setting.periods - 1);

export const runAt: Run = (m, { columns, out, args, setting }) => {
  const [x = nothing, n = nothing] = args;
  for (let lane = 0; lane < columns; lane++) {
    const row = Math.round(m[n.at + lane * n.column]!) - 1;
    m[out.at + lane] = row >= 0 && row < setting.periods ? m[x.at + row * x.row + lane * x.column]! : NaN;
  }
};

type SeriesWork = (series: Float64Array, scalar: (index: number) => number, setting: Setting) => number;

/** A function of a whole series, one lane after the other; the further arguments are scalars. */
const runSeries =
  (work: SeriesWork): Run =>
  (m, { columns, out, args, setting }) => {
    const x = args[0] ?? nothing;
    const { series, periods } = setting;
    let lane = 0;
    const scalar = (index: number): number => {
      const arg = args[index] ?? nothing;
      return m[arg.at + lane * arg.column]!;
    };
    for (; lane < columns; lane++) {
      let a = x.at + lane * x.column;
      for (let row = 0; row < periods; row++, a += x.row) series[row] = m[a]!;
      m[out.at + lane] = work(series, scalar, setting);
    }
  };

export const runPresentValue = runSeries((flow, scalar, { timingShift }) =>
  netPresentValue(flow, scalar(1), scalar(2), timingShift),
);
export const runInternalRate = runSeries((flow, scalar) => internalRate(flow, scalar(1)));
export const runModifiedRate = runSeries((flow, scalar) => modifiedInternalRate(flow, scalar(1), scalar(2), scalar(3)));
export const runPayback = runSeries((flow, scalar) => paybackOf(flow, scalar(1)).periods ?? NaN);
