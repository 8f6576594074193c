import type { CaseTemplate, Formula, TemplateSection } from '../form.ts';
import { checks } from './checks.ts';
import { difference } from './difference.ts';
import { economy } from './economy.ts';
import { perYearOf, tax } from './tax.ts';
import { value } from './value.ts';
import { workingCapital, type TiedUp } from './working-capital.ts';

type Own = Omit<CaseTemplate, 'sections'> & {
  /** What is particular to this kind of case. It ends in what is earned and spent with the decision and without it. */
  readonly sections: readonly TemplateSection[];
  readonly tiedUp: TiedUp;
  readonly checks: readonly Formula[];
};

/** Puts the finance that every case shares behind what a template has of its own. */
export function caseTemplate({ tiedUp, checks: own, sections, ...rest }: Own): CaseTemplate {
  return {
    ...rest,
    sections: [
      economy,
      ...sections,
      difference,
      tax(perYearOf(rest)),
      workingCapital(tiedUp),
      value(rest.timeline),
      checks(own),
    ],
  };
}
