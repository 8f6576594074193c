import { statement, type WritableDatabase } from '../sqlite.ts';
import { defineTable } from './define.ts';
import { fromValueColumns, toValueColumns, valueColumns } from './input-value.ts';
import { fromFlag, fromJson, toFlag, toJson } from './json.ts';

export const lineTable = defineTable({
  type: 'line',
  table: 'line',
  columns: [
    'id',
    'case_id',
    'position',
    'name',
    'label',
    'unit',
    'section',
    'kind',
    ...valueColumns,
    'formula',
    'dimensions',
    'aggregate',
    'distribution',
    'emphasis',
    'note',
    'better',
    'role',
  ],
  later: { better: 60, role: 60 },
  toRow: ({ type: _, caseId, value, dimensions, aggregate, distribution, emphasis, better, role, ...plain }) => ({
    ...plain,
    case_id: caseId,
    ...toValueColumns(value),
    dimensions: toJson(dimensions),
    aggregate: toJson(aggregate),
    distribution: toJson(distribution),
    emphasis: toFlag(emphasis),
    better: better ?? null,
    role: role ?? null,
  }),
  fromRow: (row) => ({
    type: 'line',
    id: row['id'],
    caseId: row['case_id'],
    position: row['position'],
    name: row['name'],
    label: row['label'],
    unit: row['unit'],
    section: row['section'],
    kind: row['kind'],
    value: fromValueColumns(row),
    formula: row['formula'],
    dimensions: fromJson(row['dimensions']),
    aggregate: fromJson(row['aggregate']),
    distribution: fromJson(row['distribution']),
    emphasis: fromFlag(row['emphasis']),
    note: row['note'],
    ...(row['better'] == null ? {} : { better: row['better'] }),
    ...(row['role'] == null ? {} : { role: row['role'] }),
  }),
});

/**
 * Gives the line a name that nothing else has, for the time inside a transaction: two lines may trade names in
 * one edit, and a UNIQUE rule is checked row by row.
 */
export function parkLineName(db: WritableDatabase, id: string): void {
  statement(db, 'UPDATE line SET name = id WHERE id = ?').run(id);
}
