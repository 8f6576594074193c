import type { WorkspaceRecord } from './record.ts';

/**
 * What makes a row one thing: its id, which it has in every copy of the file. Of some things there can only be one in
 * a place; when two people made it, it has two ids, and is still one thing.
 */
export function keyOf(record: WorkspaceRecord): string {
  if (record.type === 'workspace') return 'workspace';
  if (record.type === 'assumption') return `assumption of ${record.lineId}`;
  if (record.type === 'override') return `override of ${record.lineId} in ${record.scenarioId}`;
  if (record.type === 'optionValue')
    return `value of ${record.lineId} ${record.optionId === null ? 'in doing nothing' : `for ${record.optionId}`}`;
  if (record.type === 'decisionTree') return `decision tree of ${record.caseId}`;
  if (record.type === 'narrative') return `narrative ${record.part} of ${record.caseId}`;
  return record.id;
}
