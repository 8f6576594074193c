import { compileModel, evaluate, explainTree, type ExplainedNode } from '#shared/engine/index.ts';
import type { Id } from '#shared/kernel/id.ts';
import { didYouMean } from '#shared/kernel/nearest-name.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { caseContent } from '#shared/model/case-content.ts';
import { modelOf } from '#shared/model/model.ts';
import type { Records } from '#shared/model/record.ts';

export type ExplainInput = {
  readonly caseId: Id;
  readonly line: string;
  /** From 1; null for the last. */
  readonly period: number | null;
  readonly depth: number;
};
export type ExplainOutput = {
  readonly case: string;
  readonly period: number;
  readonly measure: string;
  readonly tree: ExplainedNode;
};

/** What is behind one number of a case in its base. */
export function explainCase(records: Records, { caseId, line, period, depth }: ExplainInput): Result<ExplainOutput> {
  const content = caseContent(records, caseId);
  if (content === undefined) return fail('case-not-found', 'This case is not in the file.');
  const model = modelOf(content);
  const compilation = compileModel(model);
  if (!compilation.lines.has(line)) {
    const message = `There is no line called "${line}".${didYouMean(line, compilation.lines.keys())}`;
    return fail('line-not-found', message, { line });
  }
  const { periods } = model.timeline;
  const at = period ?? periods;
  if (!Number.isInteger(at) || at < 1 || at > periods)
    return fail('wrong-period', `The period must be a whole number from 1 to ${periods}.`);
  const tree = explainTree(compilation, evaluate(compilation.program, [{}]), { line, period: at - 1 }, depth);
  const measure = 'share: per cent of change in the number above for 1 % more of this line in every period';
  return ok({ case: model.name, period: at, measure, tree });
}
