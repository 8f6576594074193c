import { compileModel, evaluate, sampleInputs } from '#shared/engine/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import type { Model } from '#shared/model/model.ts';
import { median, type Measurement } from '../measurement.ts';
import { manyProducts, productColumns } from './many-products.ts';

const rounds = 7;

/** How the time of an evaluation grows with trials, periods and products: each pair in turn, as a ratio. */
export function growthMeasurements(model: Model): readonly Measurement[] {
  const columns = unwrap(sampleInputs(model, { trials: 100_000, seed: 1, sampler: 'random' })).columns;
  const first = (count: number): ReadonlyMap<string, Float64Array> =>
    new Map([...columns].map(([name, column]) => [name, column.subarray(0, count)]));
  const work = (of: Model, count: number, drawn: ReadonlyMap<string, Float64Array>): (() => void) => {
    const { program } = compileModel(of);
    return () => void evaluate(program, { count, columns: drawn }, { lines: of.results });
  };
  const longer = { ...model, timeline: { ...model.timeline, periods: 360 } };
  const few = first(1_000);
  return [
    grown('trials, 100,000 against 10,000', work(model, 10_000, first(10_000)), work(model, 100_000, columns), 10.5),
    grown('periods, 360 against 60', work(model, 10_000, first(10_000)), work(longer, 10_000, first(10_000)), 6.3),
    grown(
      'products, 100 against 10',
      work(manyProducts(model, 10), 1_000, productColumns(few, 10)),
      work(manyProducts(model, 100), 1_000, productColumns(few, 100)),
      11,
    ),
  ];
}

function grown(name: string, small: () => void, large: () => void, goal: number): Measurement {
  const taken: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    for (const [index, work] of [small, large].entries()) {
      const start = performance.now();
      work();
      // The first round compiles and warms up.
      if (round > 0) taken[index]?.push(performance.now() - start);
    }
  }
  const [a, b] = [median(taken[0]), median(taken[1])];
  return {
    name: `engine: growth in ${name}`,
    value: b / a,
    unit: 'x',
    peer: `${a.toFixed(1)} and ${b.toFixed(1)} ms`,
    goal,
    met: b / a <= goal,
  };
}
