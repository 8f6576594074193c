import { scalarMeaning, type Operation } from '../../compile/operations.ts';
import type { Code } from './code.ts';
import { v128, vector as v } from './opcodes.ts';
import { asTruth, type Writer } from './writer.ts';

const twoToOne: Readonly<Partial<Record<Operation, number>>> = {
  add: v.add,
  subtract: v.subtract,
  multiply: v.multiply,
  divide: v.divide,
  minimum: v.minimum,
  maximum: v.maximum,
};
const comparisons: Readonly<Partial<Record<Operation, number>>> = {
  equal: v.equal,
  unequal: v.unequal,
  less: v.less,
  lessOrEqual: v.lessOrEqual,
};
const oneToOne: Readonly<Partial<Record<Operation, number>>> = {
  negate: v.negate,
  absolute: v.absolute,
  squareRoot: v.squareRoot,
  floor: v.floor,
  ceiling: v.ceiling,
};

/** Pushes the value of an operation that looks at one period only. */
export function writeEach(writer: Writer, operation: Operation, args: readonly number[], lane: number): void {
  const { code, powers } = writer;
  const [a = 0, b = 0, c = 0] = args;
  const push = (node: number): void => writer.push(node, lane);
  const pair = (instruction: number): void => {
    push(a);
    push(b);
    code.simd(instruction);
  };
  const isNotZero = (node: number): void => {
    push(node);
    code.constant(0);
    code.simd(v.unequal);
  };
  const simple = twoToOne[operation];
  if (simple !== undefined) return pair(simple);
  const comparison = comparisons[operation];
  if (comparison !== undefined) {
    pair(comparison);
    return asTruth(code);
  }
  const single = oneToOne[operation];
  if (single !== undefined) {
    push(a);
    return code.simd(single);
  }
  switch (operation) {
    case 'and':
    case 'or':
      isNotZero(a);
      isNotZero(b);
      code.simd(operation === 'and' ? v.and : v.or);
      return asTruth(code);
    case 'not':
      push(a);
      code.constant(0);
      code.simd(v.equal);
      return asTruth(code);
    case 'modulo':
      push(a);
      push(b);
      pair(v.divide);
      code.simd(v.floor);
      code.simd(v.multiply);
      return code.simd(v.subtract);
    case 'power':
      push(a);
      push(b);
      return code.call(powers.power);
    case 'logarithm':
    case 'exponential':
      push(a);
      return code.call(powers[operation]);
    case 'select':
      push(b);
      push(c);
      isNotZero(a);
      return code.simd(v.select);
    case 'choose':
      return writeChoose(writer, args, lane);
    default:
      return laneByLane(writer, operation, args, lane);
  }
}

/** Pushes the value on the stack rounded as Math.round does: half goes up. */
export function roundHalfUp(code: Code): void {
  const [x, below] = [code.local(v128), code.local(v128)];
  code.tee(x);
  code.simd(v.floor);
  code.tee(below);
  code.get(x);
  code.get(below);
  code.simd(v.subtract);
  code.constant(0.5);
  code.simd(v.greaterOrEqual);
  asTruth(code);
  code.simd(v.add);
}

function writeChoose(writer: Writer, [index = 0, ...values]: readonly number[], lane: number): void {
  const { code } = writer;
  const chosen = code.local(v128);
  writer.push(index, lane);
  roundHalfUp(code);
  code.set(chosen);
  const result = code.local(v128);
  code.constant(NaN);
  code.set(result);
  for (const [place, value] of values.entries()) {
    writer.push(value, lane);
    code.get(result);
    code.get(chosen);
    code.constant(place + 1);
    code.simd(v.equal);
    code.simd(v.select);
    code.set(result);
  }
  code.get(result);
}

/** What has no vector form is worked out one lane after the other by its meaning on numbers. */
function laneByLane(writer: Writer, operation: Operation, args: readonly number[], lane: number): void {
  if (!scalarMeaning.has(operation)) throw new Error(`The generated code has no form of ${operation}.`);
  const { code } = writer;
  const func = writer.oneLane(operation, args.length);
  const result = code.local(v128);
  code.constant(0);
  code.set(result);
  for (const each of [0, 1]) {
    code.get(result);
    for (const arg of args) {
      writer.push(arg, lane);
      code.lane(v.extract, each);
    }
    code.call(func);
    code.lane(v.replace, each);
    code.set(result);
  }
  code.get(result);
}
