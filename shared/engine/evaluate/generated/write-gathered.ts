import { plain, v128, vector as v } from './opcodes.ts';
import { parameter, type Writer } from './writer.ts';

/** Before the first period: what is gathered so far. `extra` has room for four groups of lanes. */
export function startGathering(writer: Writer, node: number): void {
  const found = writer.node(node);
  if (found?.kind !== 'operation') return;
  const { code, powers } = writer;
  const [, second = 0, third = 0] = found.args;
  for (let lane = 0; lane < writer.vectors; lane++) {
    const at = (place: number): number => placeOf(writer, node, place, lane);
    const constant = (place: number, value: number): void => writer.store(at(place), () => code.constant(value));
    switch (found.operation) {
      case 'total':
        constant(0, 0);
        constant(1, 0);
        break;
      case 'lowest':
        constant(0, Infinity);
        break;
      case 'highest':
        constant(0, -Infinity);
        break;
      case 'presentValue':
        writer.store(at(0), () => writer.push(third, lane));
        constant(1, 0);
        // 1 / (1 + rate), and the weight of the first period.
        writer.store(at(3), () => {
          code.constant(1);
          code.constant(1);
          writer.push(second, lane);
          code.simd(v.add);
          code.simd(v.divide);
        });
        writer.store(at(2), () => {
          writer.load(at(3));
          code.constant(1 - writer.timingShift);
          code.call(powers.power);
        });
        break;
      case 'payback':
        writer.store(at(0), () => writer.push(second, lane));
        // 0 when there is nothing to pay back, else not known yet.
        writer.store(at(1), () => {
          code.constant(0);
          code.constant(NaN);
          writer.push(second, lane);
          code.constant(0);
          code.simd(v.greater);
          code.simd(v.select);
        });
        writer.store(at(2), () => {
          writer.push(second, lane);
          code.constant(0);
          code.simd(v.less);
        });
        constant(3, 0);
        break;
      default:
        break;
    }
  }
}

/** In each period: takes its value in. */
export function writeGathering(writer: Writer, node: number): void {
  const found = writer.node(node);
  if (found?.kind !== 'operation') return;
  const { code } = writer;
  const [x = 0] = found.args;
  if (found.operation === 'first') {
    writer.prepare(x);
    code.get(parameter.row);
    code.op(plain.i32EqualsZero, plain.if, 0x40);
  }
  for (let lane = 0; lane < writer.vectors; lane++) {
    const at = (place: number): number => placeOf(writer, node, place, lane);
    switch (found.operation) {
      case 'total':
        addExactly(writer, at(0), at(1), () => writer.push(x, lane));
        break;
      case 'presentValue':
        addExactly(writer, at(0), at(1), () => {
          writer.push(x, lane);
          writer.load(at(2));
          code.simd(v.multiply);
        });
        writer.store(at(2), () => {
          writer.load(at(2));
          writer.load(at(3));
          code.simd(v.multiply);
        });
        break;
      case 'lowest':
      case 'highest':
        writer.store(at(0), () => {
          writer.load(at(0));
          writer.push(x, lane);
          code.simd(found.operation === 'lowest' ? v.minimum : v.maximum);
        });
        break;
      case 'payback':
        payBack(writer, at, () => writer.push(x, lane));
        break;
      default:
        writer.store(at(0), () => writer.push(x, lane));
    }
  }
  if (found.operation === 'first') code.op(plain.end);
}

/** After the last period: pushes the one value. */
export function pushGathered(writer: Writer, node: number, lane: number): void {
  const found = writer.node(node);
  if (found?.kind !== 'operation') return;
  const { code } = writer;
  const at = (place: number): number => placeOf(writer, node, place, lane);
  const known = (isKnown: () => void): void => {
    code.constant(NaN);
    isKnown();
    code.simd(v.select);
  };
  switch (found.operation) {
    case 'total':
    case 'presentValue':
      writer.load(at(0));
      writer.load(at(1));
      code.simd(v.add);
      if (found.operation === 'presentValue')
        known(() => {
          writer.push(found.args[1] ?? 0, lane);
          code.constant(-1);
          code.simd(v.greater);
        });
      break;
    case 'payback':
      writer.load(at(1));
      known(() => {
        writer.load(at(0));
        writer.load(at(0));
        code.simd(v.equal);
        writer.load(at(3));
        code.simd(v.or);
      });
      break;
    default:
      writer.load(at(0));
  }
}

function placeOf(writer: Writer, node: number, place: number, lane: number): number {
  return (writer.places.extra.get(node) ?? 0) + place * writer.places.groupBytes + lane * 16;
}

/** sum + value, and what rounding loses kept beside it. */
function addExactly(writer: Writer, sumAt: number, lostAt: number, make: () => void): void {
  const { code } = writer;
  const [sum, value, next, part] = [code.local(v128), code.local(v128), code.local(v128), code.local(v128)];
  make();
  code.set(value);
  writer.load(sumAt);
  code.tee(sum);
  code.get(value);
  code.simd(v.add);
  code.tee(next);
  code.get(sum);
  code.simd(v.subtract);
  code.set(part);
  writer.store(sumAt, () => code.get(next));
  writer.store(lostAt, () => {
    writer.load(lostAt);
    code.get(sum);
    code.get(next);
    code.get(part);
    code.simd(v.subtract);
    code.simd(v.subtract);
    code.get(value);
    code.get(part);
    code.simd(v.subtract);
    code.simd(v.add);
    code.simd(v.add);
  });
}

/** Places: the money to date, the answer, whether it was below zero, whether the answer is settled. */
function payBack(writer: Writer, at: (place: number) => number, make: () => void): void {
  const { code } = writer;
  const [flow, sum, next, answer, below, back, isAfter] = [
    code.local(v128),
    code.local(v128),
    code.local(v128),
    code.local(v128),
    code.local(v128),
    code.local(v128),
    code.local(v128),
  ];
  make();
  code.set(flow);
  writer.load(at(0));
  code.tee(sum);
  code.get(flow);
  code.simd(v.add);
  code.set(next);
  writer.store(at(0), () => code.get(next));
  writer.load(at(1));
  code.set(answer);
  writer.load(at(2));
  code.set(below);
  // Known before, and below zero again: what comes later does not matter.
  code.get(next);
  code.constant(0);
  code.simd(v.less);
  code.set(isAfter);
  writer.store(at(3), () => {
    writer.load(at(3));
    code.get(answer);
    code.get(answer);
    code.simd(v.equal);
    code.get(isAfter);
    code.simd(v.and);
    code.simd(v.or);
  });
  writer.store(at(2), () => {
    code.get(below);
    code.get(isAfter);
    code.simd(v.or);
  });
  // Not known yet, and not below zero now: back when it was below before, or above now.
  code.get(next);
  code.constant(0);
  code.simd(v.greater);
  code.get(below);
  code.get(next);
  code.constant(0);
  code.simd(v.equal);
  code.simd(v.and);
  code.simd(v.or);
  code.get(answer);
  code.get(answer);
  code.simd(v.unequal);
  code.simd(v.and);
  code.tee(back);
  code.simd(v.anyTrue);
  code.op(plain.if, 0x40);
  writer.store(at(1), () => {
    code.get(parameter.row);
    code.op(plain.f64ConvertI32);
    code.simd(v.splat);
    code.get(sum);
    code.simd(v.negate);
    code.get(flow);
    code.simd(v.divide);
    code.get(below);
    code.simd(v.and);
    code.simd(v.add);
    code.get(answer);
    code.get(back);
    code.simd(v.select);
  });
  code.op(plain.end);
}
