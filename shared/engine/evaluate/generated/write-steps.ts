import { i32, plain, v128, vector as v } from './opcodes.ts';
import { parameter, type Writer } from './writer.ts';

/** After so many multiplications a power is taken anew, which keeps the error at a few units in the last place. */
const renewEvery = 16;

/** A power whose logarithm may come beyond this on the way is taken for each period. */
const safeLogarithm = 600;

/** What a series grows by each period, and the most that its logarithm may come to; local variables. */
type Growth = { readonly ratio: number | null; readonly reach: number };

/**
 * Before the first period: by what a power that steps with time grows each period. A lane for which that is not
 * safe gets NaN, and its powers are taken one by one. Places: the growth, the last value, whether any lane is unsafe.
 */
export function startStep(writer: Writer, node: number): void {
  const { code, vectors } = writer;
  const isUnsafe = code.local(i32);
  for (let lane = 0; lane < vectors; lane++) {
    const { ratio, reach } = growthOf(writer, node, lane);
    const safe = code.local(v128);
    code.get(reach);
    code.constant(safeLogarithm);
    code.simd(v.less);
    code.set(safe);
    writer.store(placeOf(writer, node, 0, lane), () => {
      if (ratio === null) code.constant(1);
      else code.get(ratio);
      code.constant(NaN);
      code.get(safe);
      code.simd(v.select);
    });
    code.get(isUnsafe);
    code.get(safe);
    code.simd(v.allTrueI64);
    code.op(plain.i32EqualsZero, plain.i32Or);
    code.set(isUnsafe);
  }
  writer.zero();
  code.get(isUnsafe);
  code.storeInteger(placeOf(writer, node, 2, 0));
}

function growthOf(writer: Writer, node: number, lane: number): Growth {
  const { code, powers, program } = writer;
  const found = writer.node(node);
  const logarithm = (push: () => void): void => {
    push();
    code.call(powers.logarithm);
    code.simd(v.absolute);
  };
  const keep = (): number => {
    const local = code.local(v128);
    code.set(local);
    return local;
  };
  if (found?.shape === 'scalar') {
    logarithm(() => writer.push(node, lane));
    return { ratio: null, reach: keep() };
  }
  const shared = writer.places.shared(node);
  if (shared !== null) {
    const row = (index: number): void => {
      writer.zero();
      code.loadSplat(shared.at + index * 8);
    };
    row(1);
    row(0);
    code.simd(v.divide);
    const ratio = keep();
    logarithm(() => row(0));
    logarithm(() => code.get(ratio));
    code.constant(program.periods);
    code.simd(v.multiply);
    code.simd(v.add);
    return { ratio, reach: keep() };
  }
  if (found?.kind !== 'operation') throw new Error(`Node ${node} does not step with time.`);
  const [a = 0, b = 0] = found.args;
  if (found.operation === 'powerSteps') {
    const exponents = writer.node(b);
    const values = exponents?.kind === 'calendar' ? exponents.values : new Float64Array(2);
    const step = (values[1] ?? 0) - (values[0] ?? 0);
    const furthest = Math.max(Math.abs(values[0] ?? 0), Math.abs(values.at(-1) ?? 0)) + Math.abs(step);
    writer.push(a, lane);
    code.constant(step);
    code.call(powers.power);
    const ratio = keep();
    logarithm(() => writer.push(a, lane));
    code.constant(furthest);
    code.simd(v.multiply);
    return { ratio, reach: keep() };
  }
  const first = growthOf(writer, a, lane);
  if (found.operation === 'power') {
    code.get(first.ratio ?? 0);
    writer.push(b, lane);
    code.call(powers.power);
    const ratio = keep();
    code.get(first.reach);
    writer.push(b, lane);
    code.simd(v.absolute);
    code.constant(1);
    code.simd(v.maximum);
    code.simd(v.multiply);
    return { ratio, reach: keep() };
  }
  const second = growthOf(writer, b, lane);
  code.get(first.reach);
  code.get(second.reach);
  code.simd(v.add);
  const reach = keep();
  if (second.ratio === null) return { ratio: first.ratio, reach };
  if (first.ratio === null) code.constant(1);
  else code.get(first.ratio);
  code.get(second.ratio);
  code.simd(found.operation === 'multiply' ? v.multiply : v.divide);
  return { ratio: keep(), reach };
}

/** In each period: the last value times its growth; now and then, and for a lane that needs it, the power itself. */
export function writeStep(writer: Writer, node: number): void {
  const { code, powers, vectors } = writer;
  const found = writer.node(node);
  const args = found?.kind === 'operation' ? found.args : [];
  const [base = 0, exponent = 0] = args;
  for (const arg of args) writer.prepare(arg);
  const renew = code.local(i32);
  const locals = Array.from({ length: vectors }, () => code.local(v128));
  const grown = (lane: number): void => {
    writer.load(placeOf(writer, node, 0, lane));
    writer.load(placeOf(writer, node, 1, lane));
    code.simd(v.multiply);
  };
  code.get(parameter.row);
  code.integer(renewEvery - 1);
  code.op(plain.i32And, plain.i32EqualsZero);
  code.tee(renew);
  writer.zero();
  code.loadInteger(placeOf(writer, node, 2, 0));
  code.op(plain.i32Or, plain.if, 0x40);
  for (const [lane, local] of locals.entries()) {
    writer.push(base, lane);
    writer.push(exponent, lane);
    code.call(powers.power);
    code.set(local);
  }
  code.get(renew);
  code.op(plain.i32EqualsZero, plain.if, 0x40);
  for (const [lane, local] of locals.entries()) {
    grown(lane);
    code.get(local);
    writer.load(placeOf(writer, node, 0, lane));
    writer.load(placeOf(writer, node, 0, lane));
    code.simd(v.equal);
    code.simd(v.select);
    code.set(local);
  }
  code.op(plain.end, plain.else);
  for (const [lane, local] of locals.entries()) {
    grown(lane);
    code.set(local);
  }
  code.op(plain.end);
  for (const [lane, local] of locals.entries()) {
    writer.store(placeOf(writer, node, 1, lane), () => code.get(local));
  }
  writer.own.set(node, locals);
}

function placeOf(writer: Writer, node: number, place: number, lane: number): number {
  return (writer.places.extra.get(node) ?? 0) + place * writer.places.groupBytes + lane * 16;
}
