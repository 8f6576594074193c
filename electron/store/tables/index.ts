import { recordOrder, type RecordType } from '#shared/model/record.ts';
import { assumptionTable } from './assumption.ts';
import { caseTable } from './case.ts';
import { commentTable } from './comment.ts';
import { correlationTable } from './correlation.ts';
import { decisionTreeTable } from './decision-tree.ts';
import type { RecordTable } from './define.ts';
import { lineTable } from './line.ts';
import { narrativeTable } from './narrative.ts';
import { optionTable } from './option.ts';
import { optionValueTable } from './option-value.ts';
import { overrideTable } from './override.ts';
import { productTable } from './product.ts';
import { scenarioTable } from './scenario.ts';
import { workspaceTable } from './workspace.ts';

/** The table of each record type. */
export const recordTables: { readonly [Type in RecordType]: RecordTable<Type> } = {
  workspace: workspaceTable,
  product: productTable,
  case: caseTable,
  line: lineTable,
  assumption: assumptionTable,
  scenario: scenarioTable,
  override: overrideTable,
  correlation: correlationTable,
  option: optionTable,
  optionValue: optionValueTable,
  decisionTree: decisionTreeTable,
  narrative: narrativeTable,
  comment: commentTable,
};

/** The table of a record whose type is only known when the program runs. */
export function tableOf(type: RecordType): RecordTable<RecordType> {
  return recordTables[type] as unknown as RecordTable<RecordType>;
}

/** The table of a record as a file of a schema version has it. */
export function tableAsOf(version: number): (type: RecordType) => RecordTable<RecordType> {
  const tables = new Map<RecordType, RecordTable<RecordType>>();
  return (type) => {
    const table = tables.get(type) ?? tableOf(type).asOf(version);
    tables.set(type, table);
    return table;
  };
}

/** The tables that a file of a schema version has, parents first. */
export function tablesOf(version: number): readonly RecordTable<RecordType>[] {
  return recordOrder
    .map(tableOf)
    .filter(({ since = 0 }) => since <= version)
    .map((table) => table.asOf(version));
}
