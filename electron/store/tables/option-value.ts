import { defineTable } from './define.ts';
import { fromValueColumns, toValueColumns, valueColumns } from './input-value.ts';

export const optionValueTable = defineTable({
  type: 'optionValue',
  table: 'option_value',
  since: 30,
  columns: ['id', 'case_id', 'option_id', 'line_id', ...valueColumns],
  toRow: ({ id, caseId, optionId, lineId, value }) => ({
    id,
    case_id: caseId,
    option_id: optionId,
    line_id: lineId,
    ...toValueColumns(value),
  }),
  fromRow: (row) => ({
    type: 'optionValue',
    id: row['id'],
    caseId: row['case_id'],
    optionId: row['option_id'],
    lineId: row['line_id'],
    value: fromValueColumns(row),
  }),
});
