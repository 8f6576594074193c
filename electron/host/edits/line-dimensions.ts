import type { Keep } from '#shared/api/dimensions.ts';
// Not through the menu: that would load the whole engine to open a file.
import { keptTogether } from '#shared/engine/compile/suggested-rule.ts';
import { takingAlone, takingTogether } from '#shared/engine/formula/take-together.ts';
import { limits } from '#shared/kernel/limits.ts';
import { didYouMean } from '#shared/kernel/nearest-name.ts';
import { fail, type Result } from '#shared/kernel/result.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { itemsIn, rowsWithDimensions } from '#shared/model/line-dimensions.ts';
import { lineLabel, type InputValue, type Line } from '#shared/model/line.ts';
import { reshapeValue, type Kept } from '#shared/model/reshape-value.ts';
import { edit, type EditFunction } from './edit.ts';
import { find, findContent } from './find.ts';
import { andWords, quoted } from './words.ts';

export const setDimensions: EditFunction<'line.setDimensions'> = ({ records }, input) => {
  const { lineId, dimensions, keep, formulas } = input;
  const found = find(records, 'line', lineId);
  if (!found.ok) return found;
  const line = found.value;
  if (line.kind === 'formula')
    return fail(
      'not-an-input',
      `${quoted(line)} is worked out by a formula, so it has the dimensions of what the formula uses. Nothing was changed; give its inputs the dimension.`,
      { line: line.name },
    );
  const content = findContent(records, line.caseId);
  if (!content.ok) return content;
  const fault = dimensionsFault(content.value, dimensions);
  if (fault !== null) return fault;
  const users = formulasThen(content.value.lines, line, dimensions, formulas === 'together');
  const tooLong = users.find(({ to }) => (to.formula?.length ?? 0) > limits.formulaCharacters);
  if (tooLong !== undefined)
    return fail(
      'formula-too-long',
      `The formula of ${quoted(tooLong.to)} would be longer than ${limits.formulaCharacters.toLocaleString('en')} characters. Nothing was changed; let formulas work item by item.`,
    );
  return edit(`${lineLabel(line)}: ${changeWords(line, dimensions, keptOf(line, keep))}`, {
    updated: [...rowsWithDimensions(content.value, line, dimensions, keptOf(line, keep)), ...users],
  });
};

/** The formulas that change along with the input. */
function formulasThen(lines: readonly Line[], line: Line, dimensions: readonly string[], isTogether: boolean) {
  const had = (line.dimensions ?? []).length > 0;
  if (had) return dimensions.length === 0 ? takingAlone(lines, [line]) : [];
  return isTogether && dimensions.length > 0 ? takingTogether(lines, line) : [];
}

export function dimensionsFault({ case: row }: CaseContent, dimensions: readonly string[]): Result<never> | null {
  const known = row.dimensions ?? {};
  const unknown = dimensions.find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined)
    return fail(
      'name-not-found',
      `This case has no dimension called "${unknown}".${didYouMean(unknown, Object.keys(known))} Nothing was changed.`,
    );
  if (new Set(dimensions).size < dimensions.length)
    return fail('invalid-input', 'A line has each dimension once. Nothing was changed.');
  const count = dimensions.reduce((all, name) => all * (known[name]?.length ?? 0), 1);
  return count <= limits.itemsPerLine
    ? null
    : fail(
        'too-many-items',
        `The line would have ${count.toLocaleString('en')} items, more than ${limits.itemsPerLine.toLocaleString('en')}. Nothing was changed; leave a dimension out.`,
      );
}

/** The same value for every item of the dimensions; one that is given by item stays as it is. */
export function spreadValue(content: CaseContent, value: InputValue, dimensions: readonly string[]): InputValue {
  return reshapeValue(value, { from: dimensions, to: dimensions, itemsOf: itemsIn(content), keep: 'first' });
}

export const keptOf = (line: Line, keep: Keep | undefined): Kept =>
  keep === undefined || keep === 'together' ? keptTogether(line) : keep;

const keptWords = { sum: 'its items added up', average: 'the average of its items', first: 'its first item' } as const;

function changeWords(line: Line, to: readonly string[], kept: Kept): string {
  const isLess = (line.dimensions ?? []).some((name) => !to.includes(name));
  const words = isLess ? `, ${keptWords[kept]}` : '';
  return to.length === 0 ? `one value again${words}` : `a value for each ${andWords(to)}${words}`;
}
