import { create } from 'zustand';
import { modelHash } from '#shared/engine/analysis/model-hash.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { modelOf } from '#shared/model/model.ts';
import type { Asked, FromSimulator, ResultSummary, Simulation, ToSimulator, Wanted } from './protocol.ts';
import { say } from './worker.ts';

/** One run: what was asked, of which model, and what is there of it. */
export type Run = {
  readonly id: number;
  readonly wanted: Wanted;
  /** Of the model that was run: with another one the figures are out of date. */
  readonly model: string;
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  /** The watched result over the trials so far. */
  readonly partial: ResultSummary | null;
  readonly partialTrials: number;
  readonly simulation: Simulation | null;
  readonly problem: string | null;
};

export type CaseRuns = {
  readonly run: Run;
  /** Trials done of it. Apart, because it changes far more often than there is something new to look at. */
  readonly done: number;
  /** The run before, which is looked at until the new one has something to show. */
  readonly before: Run | null;
};

/** The runs of each case: they stay while one looks at other pages. */
export const useRuns = create<Readonly<Record<string, CaseRuns>>>()(() => ({}));

let lastId = 0;

/** Content is never changed in place, so what was made of it holds. */
const made = new WeakMap<CaseContent, Asked>();
export function askedOf(content: CaseContent): Asked {
  const known = made.get(content);
  if (known) return known;
  const model = modelOf(content);
  const asked = { model, hash: modelHash(model) };
  made.set(content, asked);
  return asked;
}

/** Starts a run; one that is under way, of whatever case, ends as cancelled. */
export function simulateCase(caseId: string, content: CaseContent, wanted: Wanted): void {
  cancelRunning();
  const before = useRuns.getState()[caseId];
  const asked = askedOf(content);
  const run: Run = {
    id: ++lastId,
    wanted,
    model: asked.hash,
    state: 'running',
    partial: null,
    partialTrials: 0,
    simulation: null,
    problem: null,
  };
  useRuns.setState({ [caseId]: { run, done: 0, before: before ? shownOf(before) : null } });
  tell({ ask: 'run', run: run.id, wanted, ...asked });
}

/** Lets the worker get ready for a run that is likely to be asked for. */
export function prepareSimulation(content: CaseContent, wanted: Wanted): void {
  tell({ ask: 'prepare', wanted, ...askedOf(content) });
}

export function cancelRunning(): void {
  for (const [caseId, { run }] of Object.entries(useRuns.getState())) {
    if (run.state !== 'running') continue;
    tell({ ask: 'cancel' });
    change(caseId, { state: 'cancelled' });
  }
}

/** The run whose figures are looked at: the newest that has any; null when none has. */
export function shownOf({ run, before }: Pick<CaseRuns, 'run' | 'before'>): Run | null {
  return run.simulation !== null || run.partial !== null ? run : before;
}

const tell = (question: ToSimulator): void => say(question, hear, onDeath);

function hear(message: FromSimulator): void {
  const found = Object.entries(useRuns.getState()).find(([, { run }]) => run.id === message.run);
  // What a cancelled run had on its way is no news any more.
  if (found?.[1].run.state !== 'running') return;
  const [caseId] = found;
  if (message.tell === 'done')
    change(caseId, { state: 'done', simulation: message.simulation }, message.simulation.trials);
  else if (message.tell === 'failed') change(caseId, { state: 'failed', problem: message.message });
  else if (message.partial === null) change(caseId, null, message.done);
  else change(caseId, { partial: message.partial, partialTrials: message.done }, message.done);
}

function onDeath(message: string): void {
  for (const [caseId, { run }] of Object.entries(useRuns.getState())) {
    if (run.state !== 'running') continue;
    const reason = message === '' ? '' : ` (${message})`;
    change(caseId, {
      state: 'failed',
      problem: `The simulation stopped by itself${reason}. Nothing of the case was changed; run it again, with fewer trials if this comes back.`,
    });
  }
}

function change(caseId: string, fields: Partial<Run> | null, done?: number): void {
  const runs = useRuns.getState()[caseId];
  if (!runs) return;
  const run = fields === null ? runs.run : { ...runs.run, ...fields };
  useRuns.setState({ [caseId]: { ...runs, run, done: done ?? runs.done } });
}
