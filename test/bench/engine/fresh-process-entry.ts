import { compileModel, evaluate, sampleInputs } from '#shared/engine/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { referenceModel } from '../../engine/helpers.ts';
import type { FreshRun } from './fresh-process.ts';

const model = referenceModel();
const { columns } = unwrap(sampleInputs(model, { trials: 100_000, seed: 1, sampler: 'random' }));
const few = new Map([...columns].map(([name, column]) => [name, column.slice(0, 10_000)]));
const { program } = compileModel(model);

const start = performance.now();
evaluate(program, { count: 10_000, columns: few }, { lines: model.results });
const cold = performance.now() - start;

const megabyte = 1024 * 1024;
const outputs = (model.results.length * 100_000 * 8) / megabyte;
const before = process.memoryUsage().arrayBuffers;
const kept = evaluate(program, { count: 100_000, columns }, { lines: model.results });
const grown = (process.memoryUsage().arrayBuffers - before) / megabyte;
if (kept.laneCount !== 100_000) throw new Error('Nothing was evaluated.');
const run: FreshRun = {
  cold,
  residentMegabytes: process.resourceUsage().maxRSS / 1024,
  scratchMegabytes: Math.max(0, grown - outputs),
};
console.log(JSON.stringify(run));
