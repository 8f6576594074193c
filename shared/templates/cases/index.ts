import { didYouMean } from '#shared/kernel/nearest-name.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { bundle } from './bundle.ts';
import { costSaving } from './cost-saving.ts';
import { depositProduct } from './deposit-product.ts';
import type { CaseTemplate } from './form.ts';
import { insuranceRate } from './insurance-rate/index.ts';
import { lineExtension } from './line-extension.ts';
import { lossAvoidance } from './loss-avoidance.ts';
import { newProduct } from './new-product.ts';
import { partnerDeal } from './partner-deal/index.ts';
import { pharmaLaunch } from './pharma-launch/index.ts';
import { priceChange } from './price-change.ts';
import { retirement } from './retirement.ts';
import { subscription } from './subscription.ts';
import { twoSidedMarket } from './two-sided-market/index.ts';

export { buildCase, inCurrency, type CaseBeginning } from './build.ts';
export { isAnswer, type Answers } from './answers.ts';
export { questionsOf, templateGroups, type CaseTemplate, type Question, type TemplateGroup } from './form.ts';

/** Every kind of case that one can start from, group by group, the usual ones first. */
export const caseTemplates: readonly CaseTemplate[] = [
  newProduct,
  subscription,
  lineExtension,
  twoSidedMarket,
  partnerDeal,
  priceChange,
  bundle,
  retirement,
  costSaving,
  lossAvoidance,
  insuranceRate,
  depositProduct,
  pharmaLaunch,
];

export function findCaseTemplate(id: string): Result<CaseTemplate> {
  const found = caseTemplates.find((template) => template.id === id);
  if (found) return ok(found);
  const ids = caseTemplates.map((template) => template.id);
  return fail(
    'unknown-template',
    `There is no kind of case called "${id}".${didYouMean(id, ids)} There is: ${ids.join(', ')}. Nothing was created.`,
  );
}
