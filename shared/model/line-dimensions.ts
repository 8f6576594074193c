import type { CaseContent } from './case-content.ts';
import type { Comment } from './comment.ts';
import type { Line } from './line.ts';
import type { OptionValue } from './option.ts';
import { reshapeValue, type Kept } from './reshape-value.ts';
import type { Override } from './scenario.ts';

type Row = Line | Override | OptionValue | Comment;
export type RowChange = { readonly from: Row; readonly to: Row };

/** The input with its value for other dimensions, and the values that scenarios and options have for it. */
export function rowsWithDimensions(content: CaseContent, line: Line, to: readonly string[], keep: Kept): RowChange[] {
  const from = line.dimensions ?? [];
  if (from.join() === to.join()) return [];
  const shape = { from, to, itemsOf: itemsIn(content), keep };
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

/** The items of each dimension of a case. */
export const itemsIn =
  ({ case: row }: Pick<CaseContent, 'case'>) =>
  (dimension: string): readonly string[] =>
    row.dimensions?.[dimension] ?? [];

/** The case as it would be with these rows changed; nothing of it is kept. */
export function contentWith(content: CaseContent, changes: readonly RowChange[]): CaseContent {
  const changed = new Map(changes.map(({ to }) => [to.id, to]));
  const replace = <Each extends Row>(rows: readonly Each[]): Each[] =>
    rows.map((row) => (changed.get(row.id) as Each | undefined) ?? row);
  return {
    ...content,
    lines: replace(content.lines),
    overrides: replace(content.overrides),
    optionValues: replace(content.optionValues),
  };
}
