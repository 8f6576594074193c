import { useEffect, useMemo } from 'react';
import type { CaseContent } from '#shared/model/case-content.ts';
import { planSampling } from '#shared/engine/sampling/plan-sampling.ts';
import type { SamplingPlan } from '#shared/engine/sampling/sampling-plan.ts';
import { usualChoice, useChoices, wantedOf, type Choice } from './choices.ts';
import type { Wanted } from './protocol.ts';
import { askedOf, prepareSimulation, shownOf, useRuns, type Run } from './states.ts';

export type CaseSimulation = {
  readonly choice: Choice;
  /** Null when the case names no result. */
  readonly wanted: Wanted | null;
  /** What would be drawn of the model as it is now, in the base. */
  readonly plan: SamplingPlan;
  /** The newest run, and the one whose figures are looked at. */
  readonly latest: Run | null;
  readonly shown: Run | null;
  /** The model has been changed since the shown run. */
  readonly outOfDate: boolean;
};

/** The simulation of a case. A page that shows it makes the worker ready for the model as it is now. */
export function useSimulation(caseId: string, content: CaseContent): CaseSimulation {
  const choice = useChoices((choices) => choices[caseId]) ?? usualChoice;
  const run = useRuns((all) => all[caseId]?.run);
  const before = useRuns((all) => all[caseId]?.before ?? null);
  const { model, hash } = askedOf(content);
  const plan = useMemo(() => planSampling(model, usualChoice, new Set()), [model]);
  const wanted = useMemo(() => wantedOf(content, choice), [content, choice]);
  useEffect(() => {
    if (wanted) prepareSimulation(content, wanted);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- Another seed or sampler is no other work to get ready for.
  }, [hash, wanted?.scenario, wanted === null]);
  const shown = run ? shownOf({ run, before }) : null;
  const outOfDate = shown !== null && shown.model !== hash;
  return { choice, wanted, plan, latest: run ?? null, shown, outOfDate };
}

/** How many trials of the newest run are done. */
export function useTrialsDone(caseId: string): number {
  return useRuns((all) => all[caseId]?.done ?? 0);
}
