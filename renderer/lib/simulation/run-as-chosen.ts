import type { CaseContent } from '#shared/model/case-content.ts';
import { usualChoice, useChoices, wantedOf } from './choices.ts';
import { simulateCase } from './states.ts';

/** What the button of the page does, from elsewhere: the case as it was last set up. Nothing without a result to watch. */
export function runAsChosen(content: CaseContent): void {
  const caseId = content.case.id;
  const wanted = wantedOf(content, useChoices.getState()[caseId] ?? usualChoice);
  if (wanted) simulateCase(caseId, content, wanted);
}
