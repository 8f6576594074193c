import { compileModel, evaluate, sampleInputs } from '#shared/engine/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { referenceModel } from '../../engine/helpers.ts';
import type { FreshRun } from './fresh-process.ts';

const model = referenceModel();
const { columns } = unwrap(sampleInputs(model, { trials: 100_000, seed: 1, sampler: 'random' }));
const few = new Map([...columns].map(([name, column]) => [name, column.slice(0, 10_000)]));
const { program } = compileModel(model);

const megabyte = 1024 * 1024;
// `external` counts array buffers and the memory of the module; both evaluations are kept until it is read again.
const before = process.memoryUsage().external;
const start = performance.now();
const first = evaluate(program, { count: 10_000, columns: few }, { lines: model.results });
const cold = performance.now() - start;
const second = evaluate(program, { count: 100_000, columns }, { lines: model.results });
const grown = process.memoryUsage().external - before;
const outputs = model.results.length * (first.laneCount + second.laneCount) * Float64Array.BYTES_PER_ELEMENT;
const run: FreshRun = {
  cold,
  residentMegabytes: process.resourceUsage().maxRSS / 1024,
  scratchMegabytes: Math.max(0, grown - outputs) / megabyte,
};
console.log(JSON.stringify(run));
