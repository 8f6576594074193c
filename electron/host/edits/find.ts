import type { Id } from '#shared/kernel/id.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { caseContent, type CaseContent } from '#shared/model/case-content.ts';
import { recordOfType, type Records, type RecordType, type RecordTypes } from '#shared/model/record.ts';

const words: Readonly<Record<RecordType, string>> = {
  workspace: 'workspace',
  product: 'product',
  case: 'case',
  line: 'line',
  assumption: 'assumption',
  scenario: 'scenario',
  override: 'override',
  correlation: 'correlation',
  option: 'option',
  optionValue: 'value of an option',
  decisionTree: 'decision tree',
  narrative: 'text',
  comment: 'comment',
};

/** The row, or a sentence: another window or an undo may have removed it a moment ago. */
export function find<Type extends RecordType>(records: Records, type: Type, id: Id): Result<RecordTypes[Type]> {
  const row = recordOfType(records, type, id);
  return row === undefined ? gone(type, id) : ok(row);
}

export function findContent(records: Records, caseId: Id): Result<CaseContent> {
  const content = caseContent(records, caseId);
  return content === undefined ? gone('case', caseId) : ok(content);
}

function gone(type: RecordType, id: Id): Result<never> {
  return fail('not-found', `This ${words[type]} is not in the workspace any more. Nothing was changed.`, { type, id });
}

export function nameTaken(what: string, name: string): Result<never> {
  return fail('name-taken', `There is already a ${what} called "${name}". Nothing was changed; choose another name.`, {
    name,
  });
}
