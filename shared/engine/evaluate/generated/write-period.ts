import { i32, plain, v128, vector as v } from './opcodes.ts';
import { isCarriedOut } from './places.ts';
import { isStepping } from './stepping.ts';
import { writeEach } from './write-each.ts';
import { writeGathering } from './write-gathered.ts';
import { writeStep } from './write-steps.ts';
import { writeWindow } from './write-window.ts';
import { handOn, parameter, type Writer } from './writer.ts';

/** Writes what one period asks of a piece of the loop. */
export function writePeriods(
  writer: Writer,
  nodes: readonly number[],
  previousOf: ReadonlyMap<number, readonly number[]>,
): void {
  const { code, places } = writer;
  const here = code.local(i32);
  const before = code.local(i32);
  // Two places take turns: this period's and the last one's.
  code.get(parameter.row);
  code.integer(1);
  code.op(plain.i32And);
  code.integer(places.groupBytes);
  code.op(plain.i32Multiply);
  code.tee(here);
  code.integer(places.groupBytes);
  code.op(0x73);
  code.set(before);
  for (const node of nodes) {
    if (writer.stages.parts.get(node) === 'gathered') {
      writeGathering(writer, node);
      continue;
    }
    writePeriod(writer, node, before);
    handOn(writer, node);
    for (const previous of previousOf.get(node) ?? []) {
      const ring = places.rings.get(previous) ?? 0;
      for (let lane = 0; lane < writer.vectors; lane++) {
        code.get(here);
        writer.push(node, lane);
        code.store(ring + lane * 16);
      }
    }
  }
}

function writePeriod(writer: Writer, node: number, before: number): void {
  const { code, places } = writer;
  const found = writer.node(node);
  if (found?.kind !== 'operation' || writer.stages.parts.get(node) === 'afterwards') return;
  if (isCarriedOut(writer, node)) {
    code.integer(writer.instructionOf(node));
    code.get(parameter.row);
    code.get(parameter.row);
    code.integer(1);
    code.op(plain.i32Add);
    code.call(writer.interpret);
    return;
  }
  if (isStepping(writer.program, writer.varying, node)) return writeStep(writer, node);
  if (found.operation === 'window') return writeWindow(writer, node);
  if (found.operation === 'previous') {
    const ring = places.rings.get(node);
    if (ring === undefined) return writeLookBack(writer, node, found.args);
    return writer.define(node, (lane) => {
      code.get(before);
      code.load(ring + lane * 16);
    });
  }
  if (found.operation === 'cumulative') {
    const sum = places.extra.get(node) ?? 0;
    writer.define(node, (lane) => {
      writer.load(sum + lane * 16);
      writer.push(found.args[0] ?? 0, lane);
      code.simd(v.add);
    });
    for (let lane = 0; lane < writer.vectors; lane++) writer.store(sum + lane * 16, () => writer.push(node, lane));
    return;
  }
  writer.define(node, (lane) => writeEach(writer, found.operation, found.args, lane));
}

/** The value one period earlier of what is stored, or shared, or one number. */
function writeLookBack(writer: Writer, node: number, [x = 0, first = 0]: readonly number[]): void {
  const { code, places, vectors } = writer;
  const locals = Array.from({ length: vectors }, () => code.local(v128));
  writer.prepare(first);
  const isSeries = writer.node(x)?.shape === 'series';
  if (!isSeries) writer.prepare(x);
  code.get(parameter.row);
  code.op(plain.i32EqualsZero, plain.if, 0x40);
  for (const [lane, local] of locals.entries()) {
    writer.push(first, lane);
    code.set(local);
  }
  code.op(plain.else);
  const shared = places.shared(x);
  for (const [lane, local] of locals.entries()) {
    if (!isSeries) writer.push(x, lane);
    else if (shared !== null) {
      code.get(parameter.shared);
      code.integer(8);
      code.op(plain.i32Subtract);
      code.loadSplat(shared.at);
    } else {
      code.get(parameter.series);
      code.integer(places.groupBytes);
      code.op(plain.i32Subtract);
      code.load((places.series.get(x) ?? 0) + lane * 16);
    }
    code.set(local);
  }
  code.op(plain.end);
  writer.own.set(node, locals);
}
