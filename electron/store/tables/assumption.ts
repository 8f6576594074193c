import { defineTable } from './define.ts';

export const assumptionTable = defineTable({
  type: 'assumption',
  table: 'assumption',
  columns: ['id', 'case_id', 'line_id', 'source', 'owner', 'date', 'confidence', 'review_by', 'evidence', 'note'],
  toRow: ({ type: _, caseId, lineId, reviewBy, ...plain }) => ({
    ...plain,
    case_id: caseId,
    line_id: lineId,
    review_by: reviewBy,
  }),
  fromRow: ({ case_id, line_id, review_by, ...plain }) => ({
    type: 'assumption',
    ...plain,
    caseId: case_id,
    lineId: line_id,
    reviewBy: review_by,
  }),
});
