import {
  compileModel,
  inSteps,
  memoryBytes,
  memoryOn,
  scenarioLanes,
  setUp,
  takeStep,
  type Compilation,
  type ResultSummary,
  type Simulation,
  type SimulationMemory,
  type SimulationSetup,
} from '#shared/engine/index.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { optionsOf } from './options.ts';
import type { Asked, FromSimulator, ToSimulator, Wanted } from './protocol.ts';

type Outside = {
  readonly tell: (message: FromSimulator) => void;
  /** Lets what has arrived meanwhile be heard. */
  readonly pause: () => Promise<void>;
};

const warmTrials = 2000;
/** Trials in one go: few enough that a cancellation is heard at once, and that the first picture is there at once. */
const [smallestPart, largestPart] = [500, 4096];
/** A picture more each time that there are so many times the trials. */
const growth = 3;

/** The work of the simulation worker, without the worker: so that it is tested as plain code. One run at a time. */
export function createSimulator({ tell, pause }: Outside): { take(question: ToSimulator): Promise<void> } {
  const compile = compileOnce();
  let latest = 0;
  let busy = false;
  const work = async (asked: Asked, wanted: Wanted, watch: Watch): Promise<Result<Simulation> | null> => {
    const own = ++latest;
    busy = true;
    try {
      const begun = begin(compile(asked), wanted);
      if (!begun.ok) return begun;
      return await drain(begun.value, watch, async () => {
        await pause();
        return own === latest;
      });
    } finally {
      if (own === latest) busy = false;
    }
  };
  return {
    async take(question) {
      if (question.ask === 'cancel') {
        latest += 1;
        busy = false;
        return;
      }
      const { wanted } = question;
      if (question.ask === 'prepare') {
        if (!busy) await work(question, { ...wanted, trials: warmTrials, until: null }, () => undefined);
        return;
      }
      const { run } = question;
      const ended = await work(question, wanted, (done, partial) => tell({ run, tell: 'progress', done, partial }));
      if (ended === null) return;
      if (ended.ok) tell({ run, tell: 'done', simulation: ended.value });
      else tell({ run, tell: 'failed', message: ended.error.message });
    },
  };
}

type Begun = { readonly setup: SimulationSetup; readonly memory: SimulationMemory; readonly watched: number };
type Watch = (done: number, partial: ResultSummary | null) => void;

function begin(compilation: Compilation, wanted: Wanted): Result<Begun> {
  const lanes = scenarioLanes(compilation.model);
  if (!lanes.ok) return lanes;
  const lane = lanes.value.find(({ name }) => name === wanted.scenario);
  if (wanted.scenario !== null && lane === undefined)
    return fail('scenario-not-found', 'This scenario is not in the case any more. Choose another one and run again.');
  const prepared = setUp(compilation, { ...optionsOf(wanted), shared: lane?.overrides ?? {} });
  if (!prepared.ok) return prepared;
  const setup = prepared.value;
  const memory = memoryOn(setup, new ArrayBuffer(memoryBytes(setup)));
  return ok({ setup, memory, watched: Math.max(0, setup.results.indexOf(wanted.watched)) });
}

/** Null when it was cancelled, or when a newer run took its place. */
async function drain(
  { setup, memory, watched }: Begun,
  watch: Watch,
  goesOn: () => Promise<boolean>,
): Promise<Result<Simulation> | null> {
  const { trials } = setup.options;
  const part = Math.min(largestPart, Math.max(smallestPart, Math.ceil(trials / 10)));
  const steps = inSteps(setup, memory, part);
  let [told, pictured] = [0, 0];
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return ok(step.value);
    const done = step.value;
    if (done > told) {
      const due = done >= pictured * growth && done < trials;
      const partial = due ? takeStep(setup, memory, { do: 'summarise', result: watched, trials: done }).summary : null;
      watch(done, partial ?? null);
      told = done;
      if (due) pictured = done;
    }
    if (!(await goesOn())) return null;
  }
}

/** The last model is kept: running again with another seed compiles nothing. */
function compileOnce(): (asked: Asked) => Compilation {
  let last: { readonly key: string; readonly compilation: Compilation } | null = null;
  return ({ model, hash }) => {
    const key = `${hash} ${model.name}`;
    if (last?.key !== key) last = { key, compilation: compileModel(model) };
    return last.compilation;
  };
}
