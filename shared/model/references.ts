import type { RecordType } from './record.ts';

export type Reference = {
  /** The field that holds the other row's id. */
  readonly field: string;
  readonly target: RecordType;
  /** Both rows are of one case. */
  readonly sameCase: boolean;
};

const ofCase: Reference = { field: 'caseId', target: 'case', sameCase: false };

/**
 * Which rows need which. The lists of a case (results, products) and the ends of a
 * tree may name what is gone; readers skip it.
 */
export const references: Readonly<Record<RecordType, readonly Reference[]>> = {
  workspace: [],
  product: [],
  case: [],
  line: [ofCase],
  assumption: [ofCase, { field: 'lineId', target: 'line', sameCase: true }],
  scenario: [ofCase, { field: 'inheritsId', target: 'scenario', sameCase: true }],
  override: [
    ofCase,
    { field: 'scenarioId', target: 'scenario', sameCase: true },
    { field: 'lineId', target: 'line', sameCase: true },
  ],
  correlation: [
    ofCase,
    { field: 'lineIdA', target: 'line', sameCase: true },
    { field: 'lineIdB', target: 'line', sameCase: true },
  ],
  option: [ofCase],
  optionValue: [
    ofCase,
    { field: 'optionId', target: 'option', sameCase: true },
    { field: 'lineId', target: 'line', sameCase: true },
  ],
  decisionTree: [ofCase],
  narrative: [ofCase],
  comment: [
    ofCase,
    { field: 'threadId', target: 'comment', sameCase: true },
    { field: 'lineId', target: 'line', sameCase: true },
    { field: 'scenarioId', target: 'scenario', sameCase: true },
  ],
};
