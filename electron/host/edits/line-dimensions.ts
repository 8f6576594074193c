import type { Keep } from '#shared/api/dimensions.ts';
// Not through the menu: that would load the whole engine to open a file.
import { suggestedRule } from '#shared/engine/compile/suggested-rule.ts';
import { limits } from '#shared/kernel/limits.ts';
import { didYouMean } from '#shared/kernel/nearest-name.ts';
import { fail, type Result } from '#shared/kernel/result.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel, type InputValue, type Line } from '#shared/model/line.ts';
import type { WorkspaceRecord } from '#shared/model/record.ts';
import { reshapeValue, type Kept } from '#shared/model/reshape-value.ts';
import { edit, type EditFunction } from './edit.ts';
import { find, findContent } from './find.ts';
import { andWords, quoted } from './words.ts';

export const setDimensions: EditFunction<'line.setDimensions'> = ({ records }, { lineId, dimensions, keep }) => {
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
  return edit(`${lineLabel(line)}: ${changeWords(line, dimensions, keep ?? 'together')}`, {
    updated: withDimensions(content.value, line, dimensions, keep ?? 'together'),
  });
};

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

type Pair = { from: WorkspaceRecord; to: WorkspaceRecord };

/** The input with its value, and the values that scenarios and options have for it. */
export function withDimensions(content: CaseContent, line: Line, to: readonly string[], keep: Keep): Pair[] {
  const from = line.dimensions ?? [];
  if (from.join() === to.join()) return [];
  const shape = { from, to, itemsOf: itemsOf(content), keep: keptOf(line, keep) };
  const own = [...content.overrides, ...content.optionValues].filter((row) => row.lineId === line.id);
  return [
    {
      from: line,
      to: {
        ...line,
        dimensions: to.length === 0 ? null : [...to],
        value: line.value === null ? null : reshapeValue(line.value, shape),
      },
    },
    ...own.map((row) => ({ from: row, to: { ...row, value: reshapeValue(row.value, shape) } })),
    // An item is called by all its dimensions: with others it would be none.
    ...content.comments
      .filter((row) => row.lineId === line.id && row.item !== null)
      .map((row) => ({ from: row, to: { ...row, item: null } })),
  ];
}

/** The same value for every item of the dimensions; one that is given by item stays as it is. */
export function spreadValue(content: CaseContent, value: InputValue, dimensions: readonly string[]): InputValue {
  return reshapeValue(value, { from: dimensions, to: dimensions, itemsOf: itemsOf(content), keep: 'first' });
}

const itemsOf =
  ({ case: row }: CaseContent) =>
  (dimension: string): readonly string[] =>
    row.dimensions?.[dimension] ?? [];

/** As the table shows what the items come to. */
function keptOf({ aggregate, unit }: Line, keep: Keep): Kept {
  if (keep !== 'together') return keep;
  const rule = typeof aggregate === 'object' && aggregate !== null ? 'mean' : (aggregate ?? suggestedRule(unit));
  return rule === 'mean' ? 'average' : 'sum';
}

const keptWords = { sum: 'its items added up', average: 'the average of its items', first: 'its first item' } as const;

function changeWords(line: Line, to: readonly string[], keep: Keep): string {
  const isLess = (line.dimensions ?? []).some((name) => !to.includes(name));
  const kept = isLess ? `, ${keptWords[keptOf(line, keep)]}` : '';
  return to.length === 0 ? `one value again${kept}` : `a value for each ${andWords(to)}${kept}`;
}
