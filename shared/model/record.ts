import type { Id } from '../kernel/id.ts';
import { z } from '../kernel/schema.ts';
import { assumptionSchema, type Assumption } from './assumption.ts';
import { caseSchema, type Case } from './case.ts';
import { commentSchema, type Comment } from './comment.ts';
import { correlationSchema, type Correlation } from './correlation.ts';
import { decisionTreeSchema, type DecisionTree } from './decision-tree.ts';
import { lineSchema, type Line } from './line.ts';
import { narrativeSchema, type Narrative } from './narrative.ts';
import { optionSchema, optionValueSchema, type Option, type OptionValue } from './option.ts';
import { productSchema, type Product } from './product.ts';
import { overrideSchema, scenarioSchema, type Override, type Scenario } from './scenario.ts';
import { workspaceSchema, type Workspace } from './workspace.ts';

/** Every row of a workspace, by its type. A change set, the store, undo and merge need no other list. */
export type RecordTypes = {
  workspace: Workspace;
  product: Product;
  case: Case;
  line: Line;
  assumption: Assumption;
  scenario: Scenario;
  override: Override;
  correlation: Correlation;
  option: Option;
  optionValue: OptionValue;
  decisionTree: DecisionTree;
  narrative: Narrative;
  comment: Comment;
};
export type RecordType = keyof RecordTypes;
export type WorkspaceRecord = RecordTypes[RecordType];

export const recordSchemas = {
  workspace: workspaceSchema,
  product: productSchema,
  case: caseSchema,
  line: lineSchema,
  assumption: assumptionSchema,
  scenario: scenarioSchema,
  override: overrideSchema,
  correlation: correlationSchema,
  option: optionSchema,
  optionValue: optionValueSchema,
  decisionTree: decisionTreeSchema,
  narrative: narrativeSchema,
  comment: commentSchema,
} as const satisfies { [Type in RecordType]: z.ZodType<RecordTypes[Type]> };

/** Parents before children: the order in which rows can be added; the reverse is safe for removing. */
export const recordOrder = [
  'workspace',
  'product',
  'case',
  'line',
  'assumption',
  'scenario',
  'override',
  'correlation',
  'option',
  'optionValue',
  'decisionTree',
  'narrative',
  'comment',
] as const satisfies readonly RecordType[];

export const recordSchema = z.union(recordOrder.map((type) => recordSchemas[type]));

/** All rows of a workspace. */
export type Records = ReadonlyMap<Id, WorkspaceRecord>;

export function recordsOfType<Type extends RecordType>(records: Records, type: Type): RecordTypes[Type][] {
  const found: RecordTypes[Type][] = [];
  for (const record of records.values()) if (record.type === type) found.push(record as RecordTypes[Type]);
  return found;
}

/** The row with this id if it is of this type. */
export function recordOfType<Type extends RecordType>(
  records: Records,
  type: Type,
  id: Id,
): RecordTypes[Type] | undefined {
  const record = records.get(id);
  return record?.type === type ? (record as RecordTypes[Type]) : undefined;
}
