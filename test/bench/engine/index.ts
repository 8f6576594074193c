import { compileModel, evaluate, explainCell, quantileOf, tornado, type LaneOverrides } from '#shared/engine/index.ts';
import type { Model } from '#shared/model/model.ts';
import { referenceExpected, referenceModel, relativeDifference } from '../../engine/helpers.ts';
import { median, withGoal, type Measurement } from '../measurement.ts';
import { mathjsPeer } from '../peers/mathjs.ts';
import { againstC } from './against-c.ts';
import { againstNumpy } from './against-numpy.ts';
import { freshProcessMeasurements } from './fresh-process.ts';
import { growthMeasurements } from './growth.ts';
import { hostileMeasurements } from './hostile.ts';

const rounds = 7;
const trials = 10_000;
/** mathjs would take a quarter of a minute for all; its time for fewer is scaled. */
const peerTrials = 50;

/** Works that are timed in turn, round by round, so that a busy moment hits all of them; milliseconds each. */
function interleaved(
  works: Readonly<Record<string, { readonly times: number; readonly work: () => unknown }>>,
): ReadonlyMap<string, number> {
  const taken = new Map(Object.keys(works).map((name) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, { times, work }] of Object.entries(works)) {
      const start = performance.now();
      for (let time = 0; time < times; time++) work();
      // The first round warms up.
      if (round > 0) taken.get(name)?.push((performance.now() - start) / times);
    }
  }
  return new Map([...taken].map(([name, values]) => [name, median(values)]));
}

/** Lanes with every uncertain input drawn on its own, by a small generator of fixed seed. */
function sampledLanes(model: Model, count: number): readonly LaneOverrides[] {
  let state = 1;
  const next = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const uncertain = model.lines.flatMap((line) =>
    line.distribution === null ? [] : [{ name: line.name, distribution: line.distribution }],
  );
  return Array.from({ length: count }, () =>
    Object.fromEntries(uncertain.map((each) => [each.name, quantileOf(each.distribution, next())])),
  );
}

function columnsOf(lanes: readonly LaneOverrides[]): ReadonlyMap<string, Float64Array> {
  const names = Object.keys(lanes[0] ?? {});
  return new Map(names.map((name) => [name, Float64Array.from(lanes, (lane) => Number(lane[name]))]));
}

function inputsOf(model: Model, lane: LaneOverrides): ReadonlyMap<string, number> {
  return new Map(
    model.lines.flatMap((line) => {
      const value = lane[line.name] ?? line.value;
      return line.kind === 'input' && typeof value === 'number' ? [[line.name, value] as const] : [];
    }),
  );
}

/** A peer that gives other numbers does other work: its time would mean nothing. */
function assertAgreement(model: Model, lanes: readonly LaneOverrides[]): void {
  const { program } = compileModel(model);
  const peer = mathjsPeer(model);
  const expected = referenceExpected().base.results;
  const checked = [{}, ...lanes.slice(0, 20)];
  const ours = evaluate(program, checked);
  for (const [index, lane] of checked.entries()) {
    for (const [name, value] of Object.entries(peer(inputsOf(model, lane)))) {
      const own = ours.scalar(name, index);
      const bothNone = Number.isNaN(own) && Number.isNaN(value);
      if (bothNone || relativeDifference(own, value) < 1e-9) continue;
      throw new Error(
        `The peer disagrees on ${name} in lane ${index}: ${value}, not ${own} (base: ${expected[name] ?? 'none'}).`,
      );
    }
  }
}

/** The engine's part of the benchmark: the reference case, once and ten thousand times, and the life of one edit. */
export function engineBenchmarks(): Promise<readonly Measurement[]> {
  const model = referenceModel();
  const lanes = sampledLanes(model, trials);
  assertAgreement(model, lanes);
  const columns = columnsOf(lanes);
  const compilation = compileModel(model);
  const { program } = compilation;
  const base = evaluate(program, [{}]);
  const edits = ['', ' * 1.01'].map((more) => withFormula(model, 'units', more));
  const peer = mathjsPeer(model);
  const baseInputs = inputsOf(model, {});
  const peerInputs = lanes.slice(0, peerTrials).map((lane) => inputsOf(model, lane));
  let turn = 0;
  const swings = [{}, ...lanes.slice(0, 24).map((lane, index) => oneOf(lane, index >> 1))];
  const cells = Array.from({ length: 441 }, (_, index) => ({
    launch_price: 40 + (index % 21),
    churn: 0.01 + 0.001 * Math.floor(index / 21),
  }));
  const time = interleaved({
    one: { times: 200, work: () => evaluate(program, [{}]) },
    peerOne: { times: 5, work: () => peer(baseInputs) },
    many: { times: 1, work: () => evaluate(program, { count: trials, columns }, { lines: model.results }) },
    peerMany: { times: 1, work: () => peerInputs.map(peer) },
    compile: { times: 5, work: () => compileModel(model) },
    peerCompile: { times: 1, work: () => mathjsPeer(model) },
    edit: { times: 10, work: () => evaluate(compileModel(edits[turn++ % 2] ?? model, compilation).program, [{}]) },
    slider: { times: 100, work: () => evaluate(program, [{ launch_price: 40 + (turn++ % 20) }]) },
    module: { times: 200, work: () => evaluate(program, [{}], { backend: 'generated' }) },
    tornado: { times: 5, work: () => tornado(compilation, 'npv') },
    swings: { times: 50, work: () => evaluate(program, swings, { lines: ['npv'], backend: 'generated' }) },
    table: { times: 5, work: () => evaluate(program, cells, { lines: ['npv'] }) },
    explain: { times: 5, work: () => explainCell(compilation, base, { line: 'device_revenue', from: 24, to: 36 }) },
  });
  const of = (name: string): number => time.get(name) ?? NaN;
  const against = (
    name: string,
    value: number,
    unit: string,
    theirs: number,
    peerName: string,
    goal: number,
  ): Measurement => ({
    name,
    value,
    unit,
    ratio: theirs / value,
    peer: peerName,
    goal,
    met: value <= goal,
  });
  const scaled = (of('peerMany') / peerTrials) * trials;
  return Promise.resolve([
    against(
      'engine: reference case once, all cells',
      of('one') * 1000,
      'µs',
      of('peerOne') * 1000,
      'mathjs, compiled',
      15,
    ),
    against(
      `engine: reference case, ${trials} lanes, 8 results`,
      of('many'),
      'ms',
      scaled,
      `mathjs, compiled (${peerTrials} lanes, scaled)`,
      scaled / 500,
    ),
    against('engine: compile the reference case', of('compile'), 'ms', of('peerCompile'), 'mathjs, compile', 20),
    withGoal('engine: edit a formula to all cells', of('edit'), 'ms', 4),
    withGoal('engine: move one input to all cells', of('slider') * 1000, 'µs', 1000),
    withGoal('engine: reference case once, all cells, by the module', of('module') * 1000, 'µs', 15),
    withGoal('engine: 25 lanes of a tornado, by the module', of('swings') * 1000, 'µs', 60),
    withGoal('engine: a table of 21 by 21', of('table'), 'ms', 1),
    withGoal('engine: tornado of 12 inputs, 5 points', of('tornado'), 'ms', 16),
    withGoal('engine: explain one cell', of('explain'), 'ms', 16),
    ...againstC(model, columns),
    ...againstNumpy(model),
    ...growthMeasurements(model),
    ...freshProcessMeasurements(),
    ...hostileMeasurements(),
  ]);
}

/** A lane that changes one input alone. */
function oneOf(lane: LaneOverrides, index: number): LaneOverrides {
  const [name, value] = Object.entries(lane)[index % Object.keys(lane).length] ?? ['', 0];
  return { [name]: value };
}

function withFormula(model: Model, name: string, more: string): Model {
  return {
    ...model,
    lines: model.lines.map((line) =>
      line.name === name ? { ...line, formula: `${line.formula ?? ''}${more}` } : line,
    ),
  };
}
