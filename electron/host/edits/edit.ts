import { sameRecord, type ChangeSet } from '#shared/changes/change-set.ts';
import type { ParsedInputOf } from '#shared/api/contract.ts';
import type { MakeId } from '#shared/kernel/id.ts';
import { plainDirection } from '#shared/kernel/plain-direction.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { recordOrder, type Records, type WorkspaceRecord } from '#shared/model/record.ts';

/** What an edit command comes to: the rows that change, and how the audit trail tells it. */
export type Edit = { readonly change: ChangeSet; readonly label: string };

/** Where an edit starts. Nothing else is looked at, so every edit can be tested without a file. */
export type Start = {
  readonly records: Records;
  readonly makeId: MakeId;
  /** Who makes the edit, and when (ISO, UTC): what is signed by a person says both. */
  readonly person: string;
  readonly time: string;
};

export type EditName =
  | 'workspace.update'
  | 'case.add'
  | 'case.update'
  | 'case.remove'
  | 'case.import'
  | 'case.begin'
  | 'narrative.set'
  | 'comment.add'
  | 'comment.answer'
  | 'comment.update'
  | 'comment.settle'
  | 'comment.remove'
  | 'line.add'
  | 'line.setValues'
  | 'line.setFormula'
  | 'line.update'
  | 'line.rename'
  | 'line.move'
  | 'line.remove'
  | 'line.setDimensions'
  | 'dimension.add'
  | 'dimension.update'
  | 'dimension.remove'
  | 'section.rename'
  | 'section.move'
  | 'assumption.update'
  | 'scenario.add'
  | 'scenario.update'
  | 'scenario.remove'
  | 'scenario.setOverrides'
  | 'correlation.add'
  | 'correlation.update'
  | 'correlation.remove'
  | 'option.add'
  | 'option.update'
  | 'option.move'
  | 'option.remove'
  | 'option.setValues'
  | 'decisionTree.set'
  | 'product.add'
  | 'product.update'
  | 'product.remove';

export type EditFunction<Name extends EditName> = (start: Start, input: ParsedInputOf<Name>) => Result<Edit>;

type Pair = { readonly from: WorkspaceRecord; readonly to: WorkspaceRecord };
type Parts = {
  readonly added?: readonly WorkspaceRecord[];
  readonly updated?: readonly Pair[];
  readonly removed?: readonly WorkspaceRecord[];
};

/** Puts a change set together: parents are added first and removed last, and what stays equal is no change. */
export function edit(label: string, { added = [], updated = [], removed = [] }: Parts): Result<Edit> {
  return ok({
    label: plainDirection(label),
    change: {
      added: [...added].sort(parentsFirst),
      updated: updated.filter(({ from, to }) => !sameRecord(from, to)),
      removed: [...removed].sort((a, b) => parentsFirst(b, a)),
    },
  });
}

const rank = new Map<string, number>(recordOrder.map((type, index) => [type, index]));
const parentsFirst = (a: WorkspaceRecord, b: WorkspaceRecord): number =>
  (rank.get(a.type) ?? 0) - (rank.get(b.type) ?? 0);

/** The given fields over the row; a field that was not given stays. */
export function withFields<Row extends WorkspaceRecord>(
  row: Row,
  set: { readonly [Key in keyof Row]?: Row[Key] | undefined },
): Row {
  const given = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
  return { ...row, ...given };
}
