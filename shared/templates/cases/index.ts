import { didYouMean } from '#shared/kernel/nearest-name.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { CaseTemplate } from './form.ts';
import { subscription } from './subscription.ts';

export { buildCase, inCurrency, type CaseBeginning } from './build.ts';
export { isAnswer, type Answers } from './answers.ts';
export { questionsOf, type CaseTemplate, type Question } from './form.ts';

/** Every kind of case that one can start from, the usual ones first. */
export const caseTemplates: readonly CaseTemplate[] = [subscription];

export function findCaseTemplate(id: string): Result<CaseTemplate> {
  const found = caseTemplates.find((template) => template.id === id);
  if (found) return ok(found);
  const ids = caseTemplates.map((template) => template.id);
  return fail(
    'unknown-template',
    `There is no kind of case called "${id}".${didYouMean(id, ids)} There is: ${ids.join(', ')}. Nothing was created.`,
  );
}
