import { i32, plain, v128, vector as v } from './opcodes.ts';
import { roundHalfUp } from './write-each.ts';
import { parameter, type Writer } from './writer.ts';

/**
 * Windows as the interpreter has them: the series is cut into stretches of n, and a window is the end of one stretch
 * and the beginning of the next. Places: the sum since the beginning of the stretch; n; whether n is a number
 * of periods; then a row each period, which becomes the sum from there to the end of its stretch.
 */
export function startWindow(writer: Writer, node: number): void {
  const { code, vectors } = writer;
  const found = writer.node(node);
  const length = found?.kind === 'operation' ? (found.args[1] ?? 0) : 0;
  const { periods } = writer.program;
  const rounded = code.local(v128);
  const count = code.local(i32);
  writer.push(length, 0);
  roundHalfUp(code);
  code.tee(rounded);
  code.constant(periods);
  code.simd(v.minimum);
  code.simd(v.truncateToI32);
  code.lane(v.extractI32, 0);
  code.tee(count);
  code.integer(1);
  code.op(plain.i32LessSigned, plain.if, 0x40);
  code.integer(periods);
  code.set(count);
  code.op(plain.end);
  writer.zero();
  code.get(count);
  code.storeInteger(placeOf(writer, node, 1, 0));
  for (let lane = 0; lane < vectors; lane++) {
    writer.store(placeOf(writer, node, 2, lane), () => {
      code.get(rounded);
      code.constant(1);
      code.simd(v.greaterOrEqual);
    });
  }
}

export function writeWindow(writer: Writer, node: number): void {
  const { code, places, vectors } = writer;
  const found = writer.node(node);
  const [x = 0] = found?.kind === 'operation' ? found.args : [];
  const lanes = Array.from({ length: vectors }, (_, lane) => lane);
  const [n, within, isLast, left] = [code.local(i32), code.local(i32), code.local(i32), code.local(i32)];
  const rows = placeOf(writer, node, 3, 0);
  writer.prepare(x);
  writer.zero();
  code.loadInteger(placeOf(writer, node, 1, 0));
  code.set(n);
  code.get(parameter.row);
  code.get(n);
  code.op(0x70);
  code.tee(within);
  code.op(plain.i32EqualsZero, plain.if, 0x40);
  for (const lane of lanes) writer.store(placeOf(writer, node, 0, lane), () => code.constant(0));
  code.op(plain.end);
  for (const lane of lanes) {
    code.get(parameter.series);
    writer.push(x, lane);
    code.store(rows + lane * 16);
  }
  writer.define(node, (lane) => {
    writer.load(placeOf(writer, node, 0, lane));
    writer.push(x, lane);
    code.simd(v.add);
  });
  const sums = writer.own.get(node) ?? [];
  for (const lane of lanes) writer.store(placeOf(writer, node, 0, lane), () => writer.push(node, lane));
  code.get(within);
  code.get(n);
  code.integer(1);
  code.op(plain.i32Subtract);
  code.op(0x46);
  code.set(isLast);
  // Neither the first stretch nor the end of one: add what was left one window ago.
  code.get(parameter.row);
  code.get(n);
  code.op(plain.i32LessSigned);
  code.get(isLast);
  code.op(plain.i32Or, plain.i32EqualsZero, plain.if, 0x40);
  const pointer = code.local(i32);
  code.get(parameter.row);
  code.get(n);
  code.op(plain.i32Subtract);
  code.integer(1);
  code.op(plain.i32Add);
  code.integer(places.groupBytes);
  code.op(plain.i32Multiply);
  code.set(pointer);
  for (const [lane, sum] of sums.entries()) {
    code.get(pointer);
    code.load(rows + lane * 16);
    code.get(sum);
    code.simd(v.add);
    code.set(sum);
  }
  code.op(plain.end);
  // The stretch is complete: sums from each of its periods to its end.
  code.get(isLast);
  code.op(plain.if, 0x40);
  const gathered = lanes.map(() => code.local(v128));
  code.get(parameter.series);
  code.set(pointer);
  for (const [lane, local] of gathered.entries()) {
    code.get(pointer);
    code.load(rows + lane * 16);
    code.set(local);
  }
  code.get(n);
  code.integer(2);
  code.op(plain.i32Subtract);
  code.set(left);
  code.op(plain.block, 0x40, plain.loop, 0x40);
  code.get(left);
  code.integer(1);
  code.op(plain.i32LessSigned, plain.branchIf, 1);
  code.get(pointer);
  code.integer(places.groupBytes);
  code.op(plain.i32Subtract);
  code.set(pointer);
  for (const [lane, local] of gathered.entries()) {
    code.get(pointer);
    code.get(local);
    code.get(pointer);
    code.load(rows + lane * 16);
    code.simd(v.add);
    code.tee(local);
    code.store(rows + lane * 16);
  }
  code.get(left);
  code.integer(1);
  code.op(plain.i32Subtract);
  code.set(left);
  code.op(plain.branch, 0, plain.end, plain.end, plain.end);
  for (const [lane, sum] of sums.entries()) {
    code.get(sum);
    code.constant(NaN);
    writer.load(placeOf(writer, node, 2, lane));
    code.simd(v.select);
    code.set(sum);
  }
}

function placeOf(writer: Writer, node: number, place: number, lane: number): number {
  return (writer.places.extra.get(node) ?? 0) + place * writer.places.groupBytes + lane * 16;
}
