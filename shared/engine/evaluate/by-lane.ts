/* eslint-disable @typescript-eslint/no-non-null-assertion -- The index is inside by construction; a fallback for each value would cost more than the operation. */
import { datedInternalRate } from '../finance/dated-irr.ts';
import { taxWithLosses } from '../finance/tax-losses.ts';
import { bassDiscrete } from '../forecasting/bass-discrete.ts';
import type { Instruction, Operand, Run } from './instruction.ts';

/** One argument of one lane, in one period; a scalar has the same value in each. */
function valueAt(m: Float64Array, arg: Operand | undefined, row: number, lane: number): number {
  return arg === undefined ? NaN : m[arg.at + row * arg.row + lane * arg.column]!;
}

function write(m: Float64Array, { out }: Instruction, row: number, lane: number, value: number): void {
  m[out.at + row * out.row + lane] = value;
}

/** Income, rate, limit, opening losses, expiry. In a recurrence each period is worked out from the first on. */
export const runTaxWithLosses: Run = (m, instruction, from, to) => {
  const { columns, args } = instruction;
  const [income, rate, limit, opening, expiry] = args;
  for (let lane = 0; lane < columns; lane++) {
    // Losses from before are a loss of the period before the first.
    const incomes = [-valueAt(m, opening, 0, lane)];
    for (let row = 0; row < to; row++) incomes.push(valueAt(m, income, row, lane));
    const periods = taxWithLosses(incomes, {
      taxRate: valueAt(m, rate, 0, lane),
      limit: valueAt(m, limit, 0, lane),
      expiry: expiry === undefined ? null : Math.round(valueAt(m, expiry, 0, lane)),
      carryBack: 0,
    });
    for (let row = from; row < to; row++) write(m, instruction, row, lane, periods[row + 1]?.tax ?? NaN);
  }
};

/** Market, p, q, start. */
export const runBassDiscrete: Run = (m, instruction, from, to) => {
  const { columns, args } = instruction;
  for (let lane = 0; lane < columns; lane++) {
    const [market = NaN, innovation = NaN, imitation = NaN, start = NaN] = args.map((arg) => valueAt(m, arg, 0, lane));
    const first = Math.round(start) - 1;
    const adopters = bassDiscrete({ market, innovation, imitation }, Math.max(1, to - first));
    for (let row = from; row < to; row++) {
      write(m, instruction, row, lane, row < first ? 0 : (adopters[row - first] ?? NaN));
    }
  }
};

/** Flow, initial, days. */
export const runDatedRate: Run = (m, { columns, out, args, setting }) => {
  const [flow, initial, day] = args;
  for (let lane = 0; lane < columns; lane++) {
    const flows = [valueAt(m, initial, 0, lane)];
    const days = [0];
    for (let row = 0; row < setting.periods; row++) {
      flows.push(valueAt(m, flow, row, lane));
      days.push(valueAt(m, day, row, lane));
    }
    m[out.at + lane] = datedInternalRate(flows, days);
  }
};
