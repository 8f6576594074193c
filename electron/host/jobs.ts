import { availableParallelism } from 'node:os';
import type { HostEvent } from '#shared/api/events.ts';
import type { JobState } from '#shared/api/simulation-answer.ts';
import type { Id } from '#shared/kernel/id.ts';
import { fail, ok, type Problem, type Result } from '#shared/kernel/result.ts';
import { createPool, type EnginePool, type Progress, type Watch } from '#electron/jobs/index.ts';

type Ended = { readonly result?: unknown; readonly problem?: Problem };
export type Job = JobState & Ended;
export type Jobs = {
  /** Begins the work and answers the job's name; the work goes on by itself. */
  readonly begin: (
    of: number,
    work: (pool: EnginePool, watch: Watch) => Promise<Result<unknown>>,
  ) => Result<{ job: Id }>;
  readonly state: (job: Id) => Result<Job>;
  readonly cancel: (job: Id) => Result<Record<string, never>>;
  readonly close: () => Promise<void>;
};

const mostRunning = 8;
const mostKept = 16;
const eventMilliseconds = 100;

/** The long calculations of a host: the pool of workers starts with the first one. */
export function createJobs(makeId: () => Id, emit: (event: HostEvent) => void): Jobs {
  const jobs = new Map<Id, { state: Job; readonly stop: AbortController }>();
  let pool: EnginePool | null = null;

  const finish = (job: Id, ended: Ended & Pick<Job, 'state'>): void => {
    const known = jobs.get(job);
    if (known === undefined) return;
    known.state = { ...known.state, ...ended, done: ended.state === 'done' ? known.state.of : known.state.done };
    emit({ type: 'job', ...withoutEnd(known.state) });
    const over = [...jobs].filter(([, each]) => each.state.state !== 'running');
    for (const [oldest] of over.slice(0, Math.max(0, over.length - mostKept))) jobs.delete(oldest);
  };
  const find = (job: Id): Result<{ state: Job; readonly stop: AbortController }> => {
    const known = jobs.get(job);
    return known === undefined
      ? fail('job-not-found', 'There is no such calculation any more. Start it again.', { job })
      : ok(known);
  };

  return {
    begin(of, work) {
      if ([...jobs.values()].filter((each) => each.state.state === 'running').length >= mostRunning)
        return fail('busy', `There are ${mostRunning} calculations going on. Wait for one to end, or cancel one.`);
      pool ??= createPool(availableParallelism());
      const job = makeId();
      const stop = new AbortController();
      const entry = { stop, state: { job, state: 'running', done: 0, of, mean: null, standardError: null } as Job };
      jobs.set(job, entry);
      let told = 0;
      const onProgress = ({ done, mean, standardError }: Progress): void => {
        entry.state = { ...entry.state, done, mean: finite(mean), standardError: finite(standardError) };
        const now = performance.now();
        if (now - told < eventMilliseconds) return;
        told = now;
        emit({ type: 'job', ...withoutEnd(entry.state) });
      };
      void work(pool, { onProgress, signal: stop.signal }).then(
        (result) => {
          if (result.ok) finish(job, { state: 'done', result: result.value });
          else if (result.error.code === 'cancelled') finish(job, { state: 'cancelled' });
          else finish(job, { state: 'failed', problem: result.error });
        },
        () =>
          finish(job, {
            state: 'failed',
            problem: {
              code: 'internal-error',
              message: 'Something went wrong inside Casewright. Nothing was changed.',
            },
          }),
      );
      return ok({ job });
    },
    state(job) {
      const known = find(job);
      return known.ok ? ok(known.value.state) : known;
    },
    cancel(job) {
      const known = find(job);
      if (!known.ok) return known;
      known.value.stop.abort();
      return ok({});
    },
    async close() {
      for (const { stop } of jobs.values()) stop.abort();
      await pool?.close();
      pool = null;
    },
  };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function withoutEnd({ job, state, done, of, mean, standardError }: Job): JobState {
  return { job, state, done, of, mean, standardError };
}
