import type { SimulationAnswer } from '#shared/api/simulation-answer.ts';
import type { Handlers } from '#shared/api/dispatch.ts';
import { plainOf } from '#shared/kernel/plain.ts';
import { fail, ok } from '#shared/kernel/result.ts';
import { simulateOn } from '#electron/jobs/index.ts';
import { simulateCase, simulationOf } from '../headless/simulate.ts';
import type { HostState } from '../host-state.ts';
import type { Jobs } from '../jobs.ts';

type Names = 'analysis.simulate' | 'analysis.jobResult' | 'analysis.cancel';

export function simulationHandlers(state: HostState, jobs: Jobs): Pick<Handlers, Names> {
  return {
    'analysis.simulate': (input) => {
      const opened = state.opened();
      if (!opened.ok) return opened;
      // The rows of now: an edit that is made while the job goes on is not part of it.
      const records = new Map(opened.value.records());
      const checked = simulationOf(records, input);
      if (!checked.ok) return checked;
      return jobs.begin(input.trials, async (pool, watch) => {
        const simulated = await simulateCase(records, input, (model, options) =>
          simulateOn(pool, model, options, watch),
        );
        return simulated.ok ? ok(plainOf(simulated.value.output)) : simulated;
      });
    },
    'analysis.jobResult': ({ job }) => {
      const found = jobs.state(job);
      if (!found.ok) return found;
      const { state: reached, result, problem, ...rest } = found.value;
      if (reached === 'done') return ok({ ...rest, state: reached, result: result as SimulationAnswer });
      if (reached === 'failed')
        return problem === undefined
          ? fail('internal-error', 'The calculation failed. Nothing was changed.')
          : ok({ ...rest, state: reached, problem: { ...problem } });
      return ok({ ...rest, state: reached });
    },
    'analysis.cancel': ({ job }) => jobs.cancel(job),
  };
}
