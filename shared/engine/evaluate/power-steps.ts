/* eslint-disable @typescript-eslint/no-non-null-assertion -- The index is inside by construction; a fallback for each value would cost more than the operation. */
import type { Run } from './instruction.ts';

/** After so many multiplications the power is taken anew, which keeps the error at a few units in the last place. */
const renewEvery = 16;

/** Beyond this a power may overflow on the way, so it is taken for each period. */
const safeExponent = 600;

/**
 * A number to powers that step evenly with time, such as (1 + inflation) ^ ((period - 1) / 12). The exponents are
 * the same for all lanes; a base that is not above zero has its powers taken one by one.
 */
export const runPowerSteps: Run = (m, { columns, out, args, setting }, from, to) => {
  const [base, exponent] = args;
  if (base === undefined || exponent === undefined) return;
  const ratio = setting.lanes;
  const start = m[exponent.at]!;
  const step = m[exponent.at + exponent.row]! - start;
  const furthest = Math.max(Math.abs(start), Math.abs(m[exponent.at + (setting.periods - 1) * exponent.row]!));
  for (let lane = 0; lane < columns; lane++) {
    const value = m[base.at + lane * base.column]!;
    const isSafe = value > 0 && Math.abs(Math.log(value)) * (furthest + Math.abs(step)) < safeExponent;
    ratio[lane] = isSafe ? Math.pow(value, step) : NaN;
  }
  for (let row = from; row < to; row++) {
    const o = out.at + row * out.row;
    const power = m[exponent.at + row * exponent.row]!;
    const isNew = (row - from) % renewEvery === 0;
    for (let lane = 0; lane < columns; lane++) {
      const by = ratio[lane]!;
      if (isNew || Number.isNaN(by)) m[o + lane] = Math.pow(m[base.at + lane * base.column]!, power);
      else m[o + lane] = m[o - out.row + lane]! * by;
    }
  }
};
