import { defineTable } from './define.ts';

export const scenarioTable = defineTable({
  type: 'scenario',
  table: 'scenario',
  columns: ['id', 'case_id', 'position', 'name', 'description', 'inherits_id', 'probability'],
  toRow: ({ type: _, caseId, inheritsId, ...plain }) => ({ ...plain, case_id: caseId, inherits_id: inheritsId }),
  fromRow: ({ case_id, inherits_id, ...plain }) => ({
    type: 'scenario',
    ...plain,
    caseId: case_id,
    inheritsId: inherits_id,
  }),
});
