import type { Id } from '../kernel/id.ts';
import type { Assumption } from './assumption.ts';
import type { Case } from './case.ts';
import type { Comment } from './comment.ts';
import type { Correlation } from './correlation.ts';
import type { DecisionTree } from './decision-tree.ts';
import type { Line } from './line.ts';
import { narrativeParts, type Narrative } from './narrative.ts';
import type { Option, OptionValue } from './option.ts';
import type { Product } from './product.ts';
import { recordOfType, recordsOfType, type Records, type WorkspaceRecord } from './record.ts';
import type { Override, Scenario } from './scenario.ts';

/** One case with everything that belongs to it, each list in its order. */
export type CaseContent = {
  readonly case: Case;
  readonly lines: readonly Line[];
  readonly assumptions: readonly Assumption[];
  readonly scenarios: readonly Scenario[];
  readonly overrides: readonly Override[];
  readonly correlations: readonly Correlation[];
  readonly options: readonly Option[];
  /** Also what inputs are when nothing is done. */
  readonly optionValues: readonly OptionValue[];
  readonly decisionTree: DecisionTree | null;
  readonly narratives: readonly Narrative[];
  readonly comments: readonly Comment[];
  readonly products: readonly Product[];
};

const byPosition = (a: { position: number; id: Id }, b: { position: number; id: Id }): number =>
  a.position - b.position || (a.id < b.id ? -1 : 1);

export function listCases(records: Records): Case[] {
  return recordsOfType(records, 'case').sort(byPosition);
}

export function listProducts(records: Records): Product[] {
  return recordsOfType(records, 'product').sort(byPosition);
}

export function caseContent(records: Records, caseId: Id): CaseContent | undefined {
  const found = recordOfType(records, 'case', caseId);
  if (!found) return undefined;
  const belongs = (row: { caseId: Id }): boolean => row.caseId === caseId;
  return {
    case: found,
    lines: recordsOfType(records, 'line').filter(belongs).sort(byPosition),
    assumptions: recordsOfType(records, 'assumption').filter(belongs),
    scenarios: recordsOfType(records, 'scenario').filter(belongs).sort(byPosition),
    overrides: recordsOfType(records, 'override').filter(belongs),
    correlations: recordsOfType(records, 'correlation').filter(belongs).sort(byPosition),
    options: recordsOfType(records, 'option').filter(belongs).sort(byPosition),
    optionValues: recordsOfType(records, 'optionValue').filter(belongs),
    decisionTree: recordsOfType(records, 'decisionTree').find(belongs) ?? null,
    narratives: recordsOfType(records, 'narrative')
      .filter(belongs)
      .sort((a, b) => narrativeParts.indexOf(a.part) - narrativeParts.indexOf(b.part)),
    comments: recordsOfType(records, 'comment').filter(belongs),
    products: found.productIds.flatMap((id) => recordOfType(records, 'product', id) ?? []),
  };
}

/** The case and every row that goes with it. Its products are there without it too. */
export function rowsOfCase(content: CaseContent): WorkspaceRecord[] {
  return [
    content.case,
    ...content.lines,
    ...content.assumptions,
    ...content.scenarios,
    ...content.overrides,
    ...content.correlations,
    ...content.options,
    ...content.optionValues,
    ...(content.decisionTree === null ? [] : [content.decisionTree]),
    ...content.narratives,
    ...content.comments,
  ];
}
