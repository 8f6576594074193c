import { defineTable } from './define.ts';
import { fromValueColumns, toValueColumns, valueColumns } from './input-value.ts';

export const overrideTable = defineTable({
  type: 'override',
  table: 'override',
  columns: ['id', 'case_id', 'scenario_id', 'line_id', ...valueColumns],
  toRow: ({ id, caseId, scenarioId, lineId, value }) => ({
    id,
    case_id: caseId,
    scenario_id: scenarioId,
    line_id: lineId,
    ...toValueColumns(value),
  }),
  fromRow: (row) => ({
    type: 'override',
    id: row['id'],
    caseId: row['case_id'],
    scenarioId: row['scenario_id'],
    lineId: row['line_id'],
    value: fromValueColumns(row),
  }),
});
