import { defineTable } from './define.ts';
import { fromJson, toJson } from './json.ts';

export const decisionTreeTable = defineTable({
  type: 'decisionTree',
  table: 'decision_tree',
  since: 30,
  columns: ['id', 'case_id', 'tree'],
  toRow: ({ id, caseId, tree }) => ({ id, case_id: caseId, tree: toJson(tree) }),
  fromRow: ({ id, case_id, tree }) => ({ type: 'decisionTree', id, caseId: case_id, tree: fromJson(tree) }),
});
