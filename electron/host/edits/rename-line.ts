// Not through the menu: that would load the whole engine to open a file.
import { renameInFormula, usesName } from '#shared/engine/formula/rename.ts';
import { limits } from '#shared/kernel/limits.ts';
import { fail, type Result } from '#shared/kernel/result.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import type { Line } from '#shared/model/line.ts';
import { edit, type EditFunction } from './edit.ts';
import { find, findContent, nameTaken } from './find.ts';
import { isWeightedBy } from './lines.ts';
import { quoted } from './words.ts';

/**
 * Every formula of the case follows, and every line that is weighted by this one. A name that would change what a
 * formula means is refused, so a rename changes no number.
 */
export const renameLine: EditFunction<'line.rename'> = ({ records }, { lineId, name }) => {
  const found = find(records, 'line', lineId);
  if (!found.ok) return found;
  const line = found.value;
  const content = findContent(records, line.caseId);
  if (!content.ok) return content;
  const fault = line.name === name ? null : nameFault(content.value, line, name);
  if (fault !== null) return fault;
  const updated = content.value.lines.map((from) => ({
    from,
    to: {
      ...from,
      name: from.id === lineId ? name : from.name,
      formula: from.formula === null ? null : renameInFormula(from.formula, line.name, name),
      aggregate: isWeightedBy(from.aggregate, line.name) ? { weighted: name } : from.aggregate,
    },
  }));
  const tooLong = updated.find(({ to }) => (to.formula?.length ?? 0) > limits.formulaCharacters);
  if (tooLong !== undefined) {
    return fail(
      'formula-too-long',
      `With this name the formula of ${quoted(tooLong.to)} would be longer than ${limits.formulaCharacters.toLocaleString('en')} characters. Nothing was changed; choose a shorter name.`,
    );
  }
  return edit(`Renamed ${line.name} to ${name}`, { updated });
};

/** They mean something in every formula, whatever the lines are called. */
export const reservedNames: ReadonlySet<string> = new Set(['and', 'or', 'not', 'period', 'periods']);
/** They mean something as long as no line is called so. */
export const hideableNames: ReadonlySet<string> = new Set(['month', 'year']);

function nameFault(content: CaseContent, line: Line, name: string): Result<never> | null {
  if (content.lines.some((other) => other.name === name && other.id !== line.id)) return nameTaken('line', name);
  if (reservedNames.has(name)) {
    return fail(
      'reserved-name',
      `“${name}” has a fixed meaning in formulas. Nothing was changed; choose another name.`,
    );
  }
  if (Object.hasOwn(content.case.dimensions ?? {}, name)) {
    return fail(
      'name-taken',
      `“${name}” is a dimension of this case, and formulas would mean the line by it. Nothing was changed; choose another name.`,
    );
  }
  // A name that means nothing yet may be in use: the formulas that were waiting for it are whole then.
  if (!hideableNames.has(name)) return null;
  const user = content.lines.find(({ formula }) => formula !== null && usesName(formula, name));
  return user === undefined
    ? null
    : fail(
        'name-in-use',
        `The formula of ${quoted(user)} uses the ${name} of the calendar, and “${name}” would mean this line there. Nothing was changed; choose another name.`,
      );
}
