import { defineTable } from './define.ts';

export const correlationTable = defineTable({
  type: 'correlation',
  table: 'correlation',
  columns: ['id', 'case_id', 'position', 'line_id_a', 'line_id_b', 'rho', 'of'],
  toRow: ({ type: _, caseId, lineIdA, lineIdB, ...plain }) => ({
    ...plain,
    case_id: caseId,
    line_id_a: lineIdA,
    line_id_b: lineIdB,
  }),
  fromRow: ({ case_id, line_id_a, line_id_b, ...plain }) => ({
    type: 'correlation',
    ...plain,
    caseId: case_id,
    lineIdA: line_id_a,
    lineIdB: line_id_b,
  }),
});
