import { fail, type Result } from '#shared/kernel/result.ts';
import { isKeptOptionName, nothingOption, type Option } from '#shared/model/option.ts';
import type { WorkspaceRecord } from '#shared/model/record.ts';
import { edit, withFields, type EditFunction } from './edit.ts';
import { find, findContent, nameTaken } from './find.ts';
import { withoutEnds } from './decision-tree.ts';
import { editOwnValues } from './own-values.ts';
import { lastPosition, placeAfter } from './places.ts';
import { fieldChanges } from './words.ts';

export const addOption: EditFunction<'option.add'> = ({ records, makeId }, { caseId, name, copyOf }) => {
  const found = findContent(records, caseId);
  if (!found.ok) return found;
  const { options, optionValues } = found.value;
  const fault = nameFault(options, name);
  if (fault !== null) return fault;
  const source = copyOf === null ? null : options.find((row) => row.id === copyOf);
  if (source === undefined)
    return fail('not-found', 'The option to begin with is not in this case any more. Nothing was added.');
  const option: Option = {
    type: 'option',
    id: makeId(),
    caseId,
    position: lastPosition(options),
    name,
    description: null,
  };
  const values = source === null ? [] : optionValues.filter((row) => row.optionId === source.id);
  return edit(`New option: ${name}`, {
    added: [option, ...values.map((row): WorkspaceRecord => ({ ...row, id: makeId(), optionId: option.id }))],
  });
};

export const updateOption: EditFunction<'option.update'> = ({ records }, { optionId, set }) => {
  const found = find(records, 'option', optionId);
  if (!found.ok) return found;
  const from = found.value;
  const content = findContent(records, from.caseId);
  if (!content.ok) return content;
  const others = content.value.options.filter((row) => row.id !== optionId);
  const fault = set.name === undefined ? null : nameFault(others, set.name);
  if (fault !== null) return fault;
  const to = withFields(from, set);
  const label = fieldChanges(`Option ${from.name}`, from, to, { name: 'name', description: 'description' });
  return edit(label, { updated: [{ from, to }] });
};

export const moveOption: EditFunction<'option.move'> = ({ records }, { optionId, afterId }) => {
  const found = find(records, 'option', optionId);
  if (!found.ok) return found;
  const from = found.value;
  const content = findContent(records, from.caseId);
  if (!content.ok) return content;
  const { options } = content.value;
  const siblings = options.filter((row) => row.id !== optionId);
  if (afterId !== null && !siblings.some((row) => row.id === afterId))
    return fail('not-found', 'The option to move behind is not in this case. Nothing was moved.');
  const label = `Moved the option ${from.name}`;
  const place = options.findIndex((row) => row.id === optionId);
  if ((options[place - 1]?.id ?? null) === afterId) return edit(label, {});
  const { position, renumbered } = placeAfter(siblings, afterId);
  return edit(label, {
    updated: [
      { from, to: { ...from, position } },
      ...siblings.map((row) => ({ from: row, to: { ...row, position: renumbered.get(row.id) ?? row.position } })),
    ],
  });
};

/** Ends of the decision tree that counted on it are open then. */
export const removeOption: EditFunction<'option.remove'> = ({ records }, { optionId }) => {
  const found = find(records, 'option', optionId);
  if (!found.ok) return found;
  const content = findContent(records, found.value.caseId);
  if (!content.ok) return content;
  const own = content.value.optionValues.filter((row) => row.optionId === optionId);
  return edit(`Removed the option ${found.value.name}`, {
    removed: [found.value, ...own],
    updated: withoutEnds(content.value, optionId),
  });
};

export const setOptionValues: EditFunction<'option.setValues'> = ({ records, makeId }, input) => {
  const { caseId, optionId, edits } = input;
  const inCase = findContent(records, caseId);
  if (!inCase.ok) return inCase;
  const content = inCase.value;
  const option = optionId === null ? null : content.options.find((row) => row.id === optionId);
  if (option === undefined)
    return fail('not-found', 'This option is not in the case any more. Nothing was changed.', { id: optionId });
  return editOwnValues({
    content,
    name: option?.name ?? nothingOption,
    noun: 'option',
    own: content.optionValues.filter((row) => row.optionId === optionId),
    edits,
    otherwise: (line) => line.value,
    make: (lineId, value) => ({ type: 'optionValue', id: makeId(), caseId, optionId, lineId, value }),
  });
};

function nameFault(others: readonly Option[], name: string): Result<never> | null {
  if (others.some((row) => row.name === name)) return nameTaken('option', name);
  if (!isKeptOptionName(name)) return null;
  return fail(
    'name-taken',
    `Every case has an option called “${name.trim()}” already. Nothing was changed; choose another name.`,
    { name },
  );
}
