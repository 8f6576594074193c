import { isCarriedOut } from './places.ts';
import { isStepping } from './stepping.ts';
import { writeEach } from './write-each.ts';
import { pushGathered, startGathering } from './write-gathered.ts';
import { startStep } from './write-steps.ts';
import { startWindow } from './write-window.ts';
import { handOn, type Writer } from './writer.ts';

/** Writes what is one number a lane, and what is complete once a loop is over. */
export function writeBefore(writer: Writer, nodes: readonly number[]): void {
  const { code } = writer;
  for (const node of nodes) {
    const found = writer.node(node);
    if (found?.kind !== 'operation') continue;
    const part = writer.stages.parts.get(node);
    if (isCarriedOut(writer, node)) {
      code.integer(writer.instructionOf(node));
      code.integer(0);
      code.integer(found.shape === 'series' ? writer.program.periods : 1);
      code.call(writer.interpret);
      if (found.shape !== 'series') handOut(writer, node);
    } else if (part === 'afterwards') {
      const [flow = 0, initial = 0] = found.args;
      code.integer(writer.places.series.get(flow) ?? 0);
      code.integer(writer.places.slots.get(node) ?? 0);
      for (let lane = 0; lane < writer.vectors; lane++) writer.push(initial, lane);
      code.call(writer.rate());
      handOut(writer, node);
    } else {
      writer.define(node, (lane) => {
        if (part === 'gathered') pushGathered(writer, node, lane);
        else writeEach(writer, found.operation, found.args, lane);
      });
      handOn(writer, node);
    }
  }
}

/** A value that lies in its place already is only handed out. */
function handOut(writer: Writer, node: number): void {
  const place = writer.places.slots.get(node) ?? 0;
  writer.define(node, (lane) => writer.load(place + lane * 16));
  handOn(writer, node);
}

/** Writes what must be ready before the first period. */
export function writeStart(writer: Writer, nodes: readonly number[]): void {
  const { code, places } = writer;
  for (const node of nodes) {
    const found = writer.node(node);
    if (found?.kind !== 'operation') continue;
    const ring = places.rings.get(node);
    if (ring !== undefined) {
      // Where the first period looks for the last one.
      for (let lane = 0; lane < writer.vectors; lane++)
        writer.store(ring + places.groupBytes + lane * 16, () => writer.push(found.args[1] ?? 0, lane));
    }
    if (writer.stages.parts.get(node) === 'gathered') startGathering(writer, node);
    else if (isStepping(writer.program, writer.varying, node)) startStep(writer, node);
    else if (found.operation === 'window' && !isCarriedOut(writer, node)) startWindow(writer, node);
    else if (found.operation === 'cumulative') {
      // Adding to minus zero leaves every number what it is.
      for (let lane = 0; lane < writer.vectors; lane++)
        writer.store((places.extra.get(node) ?? 0) + lane * 16, () => code.constant(-0));
    }
  }
}
