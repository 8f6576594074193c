import type { MakeId } from '../../kernel/id.ts';
import type { CaseContent } from '../case-content.ts';
import type { InputValue, Line } from '../line.ts';
import { rowNames } from '../named-tree.ts';
import { isKeptOptionName } from '../option.ts';
import type { WorkspaceRecord } from '../record.ts';
import type { CaseDocument } from './schema.ts';
import { treeFromRows, treeToRows } from './tree.ts';

type DocumentOption = NonNullable<CaseDocument['options']>[number];
type Parts = Pick<CaseDocument, 'options' | 'doNothing' | 'decisionTree'>;

/** The ids that names of the document have got. */
export type DocumentIds = {
  readonly caseId: string;
  readonly line: (name: string) => string;
  readonly scenario: (name: string) => string;
  readonly makeId: MakeId;
};

/** Courses of action, what each sets, what inputs are when nothing is done, and the decision tree. */
export function decisionRows(
  { options = [], doNothing = {}, decisionTree }: Parts,
  { caseId, line, scenario, makeId }: DocumentIds,
): WorkspaceRecord[] {
  const ids = new Map(options.map(({ name }) => [name, makeId()]));
  const optionId = (name: string): string => ids.get(name) ?? '';
  const valueRows = (values: Readonly<Record<string, InputValue>>, of: string | null): WorkspaceRecord[] =>
    Object.entries(values).map(([name, value]) => ({
      type: 'optionValue',
      id: makeId(),
      caseId,
      optionId: of,
      lineId: line(name),
      value,
    }));
  return [
    ...options.map(({ name, description }, index): WorkspaceRecord => ({
      type: 'option',
      id: optionId(name),
      caseId,
      position: index + 1,
      name,
      description: description ?? null,
    })),
    ...options.flatMap(({ name, values }) => valueRows(values, optionId(name))),
    ...valueRows(doNothing, null),
    ...(decisionTree == null
      ? []
      : [
          {
            type: 'decisionTree' as const,
            id: makeId(),
            caseId,
            tree: treeToRows(decisionTree, { line, scenario, option: optionId }),
          },
        ]),
  ];
}

/** The same as text. */
export function decisionParts({ lines, scenarios, options, optionValues, decisionTree }: CaseContent): Parts {
  const valuesOf = (of: string | null): Record<string, InputValue> => {
    const values = new Map(optionValues.filter((row) => row.optionId === of).map((row) => [row.lineId, row.value]));
    // In the order of the lines, so that a diff of two exports shows only what changed.
    return Object.fromEntries(
      lines.flatMap((line: Line) => {
        const value = values.get(line.id);
        return value === undefined ? [] : [[line.name, value] as const];
      }),
    );
  };
  const nothing = valuesOf(null);
  return {
    ...(options.length === 0
      ? {}
      : {
          options: options.map(({ id, name, description }) => ({
            name,
            ...(description === null ? {} : { description }),
            values: valuesOf(id),
          })),
        }),
    ...(Object.keys(nothing).length === 0 ? {} : { doNothing: nothing }),
    ...(decisionTree === null
      ? {}
      : {
          decisionTree: treeFromRows(decisionTree.tree, rowNames({ lines, scenarios, options })),
        }),
  };
}

/** Names that every case keeps for the options that it always has. */
export function keptNameFaults(options: readonly DocumentOption[]): string[] {
  return options
    .filter(({ name }) => isKeptOptionName(name))
    .map(
      ({ name }) =>
        `The option "${name}" has a name that every case keeps for itself; what inputs are when nothing is done stands under "doNothing".`,
    );
}
