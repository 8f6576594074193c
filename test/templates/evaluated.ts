import { compileModel, evaluate } from '#shared/engine/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { caseContent, type CaseContent } from '#shared/model/case-content.ts';
import type { CaseDocument } from '#shared/model/document/index.ts';
import { modelOf } from '#shared/model/model.ts';
import { buildCase, type CaseTemplate } from '#shared/templates/cases/index.ts';
import { workspaceOf } from '../report/sample.ts';

export const built = (template: CaseTemplate, answers: Readonly<Record<string, number>> = {}): CaseDocument =>
  unwrap(buildCase(template, { answers, start: '2027-01', currency: 'EUR' }));

export function contentFrom(document: CaseDocument): CaseContent {
  const { records, caseId } = workspaceOf(document);
  const content = caseContent(records, caseId);
  if (!content) throw new Error('the case is missing');
  return content;
}

/** The case of a template with other values of any inputs, asked or not, to compare with what is known from elsewhere. */
export function evaluated(
  template: CaseTemplate,
  values: Readonly<Record<string, number>> = {},
): { readonly scalar: (name: string) => number; readonly series: (name: string) => readonly number[] } {
  const compilation = compileModel(modelOf(contentFrom(built(template))));
  const strangers = Object.keys(values).filter((name) => !compilation.lines.has(name));
  if (strangers.length > 0) throw new Error(`no such line: ${strangers.join(', ')}`);
  const evaluation = evaluate(compilation.program, [values], { lines: 'all' });
  return {
    scalar: (name) => evaluation.scalar(name, 0),
    series: (name) => [...evaluation.series(name, 0)],
  };
}
