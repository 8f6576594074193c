import { defineTable } from './define.ts';

export const optionTable = defineTable({
  type: 'option',
  table: 'option',
  since: 30,
  columns: ['id', 'case_id', 'position', 'name', 'description'],
  toRow: ({ type: _, caseId, ...plain }) => ({ ...plain, case_id: caseId }),
  fromRow: ({ case_id, ...plain }) => ({ type: 'option', ...plain, caseId: case_id }),
});
