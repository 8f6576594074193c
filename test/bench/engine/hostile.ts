import { compileModel, evaluate } from '#shared/engine/index.ts';
import type { Model } from '#shared/model/model.ts';
import { line, model } from '../../engine/helpers.ts';
import { costlyModels, refusedFormulas } from '../../engine/hostile-models.ts';
import { median, withGoal, type Measurement } from '../measurement.ts';

const rounds = 7;
type Taken = { readonly name: string; readonly milliseconds: number; readonly megabytes: number };

/**
 * The bombs of the tests, each compiled and evaluated: the slowest by processor time, and the one that takes
 * most memory: what the heap and its buffers grew by; a round in which rubbish was collected shows less, so the most counts.
 */
export function hostileMeasurements(): readonly Measurement[] {
  const formulas = refusedFormulas.map((text) =>
    taken(`“${text.slice(0, 20)}${text.length > 20 ? '…' : ''}”`, model([line('bad', text)])),
  );
  const models = costlyModels.map(({ name, model: costly }) => taken(name, costly));
  return [
    ...worst('engine: worst hostile formula', formulas, 100),
    ...worst('engine: worst hostile model', models, 100),
  ];
}

function worst(name: string, all: readonly Taken[], goal: number): readonly Measurement[] {
  const most = (of: (each: Taken) => number): Taken =>
    all.reduce((a, b) => (of(b) > of(a) ? b : a), { name: 'none', milliseconds: 0, megabytes: 0 });
  const [slowest, largest] = [most((each) => each.milliseconds), most((each) => each.megabytes)];
  return [
    withGoal(`${name} (${slowest.name})`, slowest.milliseconds, 'ms', goal),
    withGoal(`${name}, memory (${largest.name})`, largest.megabytes, 'MB', 100),
  ];
}

function taken(name: string, hostile: Model): Taken {
  const times: number[] = [];
  let megabytes = 0;
  for (let round = 0; round <= rounds; round++) {
    const [before, start] = [memory(), process.threadCpuUsage()];
    evaluate(compileModel(hostile).program, [{}]);
    // The first round warms up.
    const { user, system } = process.threadCpuUsage(start);
    if (round > 0) times.push((user + system) / 1000);
    megabytes = Math.max(megabytes, (memory() - before) / 1e6);
  }
  return { name, milliseconds: median(times), megabytes };
}

function memory(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
