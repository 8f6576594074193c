import { defineTable } from './define.ts';

export const narrativeTable = defineTable({
  type: 'narrative',
  table: 'narrative',
  columns: ['id', 'case_id', 'part', 'text'],
  toRow: ({ id, caseId, part, text }) => ({ id, case_id: caseId, part, text }),
  fromRow: ({ case_id, ...plain }) => ({ type: 'narrative', ...plain, caseId: case_id }),
});
