/* eslint-disable @typescript-eslint/no-non-null-assertion -- The index is inside by construction; a fallback for each value would cost more than the operation. */
import { modulo, roundTo, type Operation } from '../compile/operations.ts';

/**
 * A kernel works out `n` values: `m[out + i]` from `m[a + i * sa]` and `m[b + i * sb]`. A stride is 1, or 0 for
 * a value that stands for all. Everything lies in one array, as it will in a WebAssembly memory. The meaning
 * of each is `scalarMeaning` of operations.ts; it is repeated here because a call for each value costs more
 * than the operation.
 */
export type Kernel = (m: Float64Array, n: number, out: number, a: number, sa: number, b: number, sb: number) => void;

const add: Kernel = (m, n, out, a, sa, b, sb) => {
  for (let i = 0; i < n; i++, a += sa, b += sb) m[out + i] = m[a]! + m[b]!;
};
const subtract: Kernel = (m, n, out, a, sa, b, sb) => {
  for (let i = 0; i < n; i++, a += sa, b += sb) m[out + i] = m[a]! - m[b]!;
};
const multiply: Kernel = (m, n, out, a, sa, b, sb) => {
  for (let i = 0; i < n; i++, a += sa, b += sb) m[out + i] = m[a]! * m[b]!;
};
const divide: Kernel = (m, n, out, a, sa, b, sb) => {
  for (let i = 0; i < n; i++, a += sa, b += sb) m[out + i] = m[a]! / m[b]!;
};
const power: Kernel = (m, n, out, a, sa, b, sb) => {
  for (let i = 0; i < n; i++, a += sa, b += sb) m[out + i] = Math.pow(m[a]!, m[b]!);
};
const minimum: Kernel = (m, n, out, a, sa, b, sb) => {
  for (let i = 0; i < n; i++, a += sa, b += sb) m[out + i] = Math.min(m[a]!, m[b]!);
};
const maximum: Kernel = (m, n, out, a, sa, b, sb) => {
  for (let i = 0; i < n; i++, a += sa, b += sb) m[out + i] = Math.max(m[a]!, m[b]!);
};
const equal: Kernel = (m, n, out, a, sa, b, sb) => {
  for (let i = 0; i < n; i++, a += sa, b += sb) m[out + i] = m[a] === m[b] ? 1 : 0;
};
const unequal: Kernel = (m, n, out, a, sa, b, sb) => {
  for (let i = 0; i < n; i++, a += sa, b += sb) m[out + i] = m[a] !== m[b] ? 1 : 0;
};
const less: Kernel = (m, n, out, a, sa, b, sb) => {
  for (let i = 0; i < n; i++, a += sa, b += sb) m[out + i] = m[a]! < m[b]! ? 1 : 0;
};
const lessOrEqual: Kernel = (m, n, out, a, sa, b, sb) => {
  for (let i = 0; i < n; i++, a += sa, b += sb) m[out + i] = m[a]! <= m[b]! ? 1 : 0;
};
const and: Kernel = (m, n, out, a, sa, b, sb) => {
  for (let i = 0; i < n; i++, a += sa, b += sb) m[out + i] = m[a] !== 0 && m[b] !== 0 ? 1 : 0;
};
const or: Kernel = (m, n, out, a, sa, b, sb) => {
  for (let i = 0; i < n; i++, a += sa, b += sb) m[out + i] = m[a] !== 0 || m[b] !== 0 ? 1 : 0;
};
const moduloKernel: Kernel = (m, n, out, a, sa, b, sb) => {
  for (let i = 0; i < n; i++, a += sa, b += sb) m[out + i] = modulo(m[a]!, m[b]!);
};
const roundToKernel: Kernel = (m, n, out, a, sa, b, sb) => {
  for (let i = 0; i < n; i++, a += sa, b += sb) m[out + i] = roundTo(m[a]!, m[b]!);
};
const negate: Kernel = (m, n, out, a, sa) => {
  for (let i = 0; i < n; i++, a += sa) m[out + i] = -m[a]!;
};
const not: Kernel = (m, n, out, a, sa) => {
  for (let i = 0; i < n; i++, a += sa) m[out + i] = m[a] === 0 ? 1 : 0;
};
const logarithm: Kernel = (m, n, out, a, sa) => {
  for (let i = 0; i < n; i++, a += sa) m[out + i] = Math.log(m[a]!);
};
const exponential: Kernel = (m, n, out, a, sa) => {
  for (let i = 0; i < n; i++, a += sa) m[out + i] = Math.exp(m[a]!);
};
const absolute: Kernel = (m, n, out, a, sa) => {
  for (let i = 0; i < n; i++, a += sa) m[out + i] = Math.abs(m[a]!);
};
const squareRoot: Kernel = (m, n, out, a, sa) => {
  for (let i = 0; i < n; i++, a += sa) m[out + i] = Math.sqrt(m[a]!);
};
const floor: Kernel = (m, n, out, a, sa) => {
  for (let i = 0; i < n; i++, a += sa) m[out + i] = Math.floor(m[a]!);
};
const ceiling: Kernel = (m, n, out, a, sa) => {
  for (let i = 0; i < n; i++, a += sa) m[out + i] = Math.ceil(m[a]!);
};

/** Kernels of the operations with one or two arguments; `select` and `choose` are in `pick-kernels.ts`. */
export const eachKernels: ReadonlyMap<Operation, Kernel> = new Map<Operation, Kernel>([
  ['add', add],
  ['subtract', subtract],
  ['multiply', multiply],
  ['divide', divide],
  ['power', power],
  ['negate', negate],
  ['equal', equal],
  ['unequal', unequal],
  ['less', less],
  ['lessOrEqual', lessOrEqual],
  ['and', and],
  ['or', or],
  ['not', not],
  ['minimum', minimum],
  ['maximum', maximum],
  ['modulo', moduloKernel],
  ['logarithm', logarithm],
  ['exponential', exponential],
  ['absolute', absolute],
  ['squareRoot', squareRoot],
  ['roundTo', roundToKernel],
  ['floor', floor],
  ['ceiling', ceiling],
]);
