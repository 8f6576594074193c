import type { CaseTree, RolledNode } from '#shared/engine/index.ts';
import type { Tree, TreeBranch } from '#shared/model/decision-tree.ts';
import { formatUnit } from '#renderer/lib/index.ts';
import { Card } from '#renderer/ui/index.ts';
import styles from './tree.module.css';
import type { Subject } from '../subject.ts';
import type { Place } from './edit-tree.ts';
import { OutlineRow } from './OutlineRow.tsx';

type Props = {
  readonly subject: Subject;
  readonly tree: Tree;
  readonly answer: CaseTree | null;
  readonly unit: string | null;
  readonly keep: (tree: Tree) => void;
};

export type Row = {
  readonly place: Place;
  readonly node: Tree;
  /** Null at the start. */
  readonly branch: TreeBranch | null;
  readonly parent: Tree | null;
  readonly chosen: boolean | null;
  readonly value: number;
};

/** The tree as a table in which everything is written: one row a branch, indented by its step. */
export function Outline({ subject, tree, answer, unit, keep }: Props) {
  const rows = rowsOf(tree, answer?.tree ?? null);
  const money = formatUnit(unit);
  return (
    <Card title="The tree, step by step" caption="the picture above follows what is written here" flush>
      <div className={styles['scroll']}>
        <table className={styles['outline']}>
          <thead>
            <tr>
              <th scope="col">Branch</th>
              <th scope="col">Probability</th>
              <th scope="col">Costs{money === '' ? '' : `, ${money}`}</th>
              <th scope="col">Leads to</th>
              <th scope="col">What is decided, or left to chance; what an end is worth</th>
              <th scope="col">Worth from here</th>
              <th scope="col">
                <span className={styles['spoken']}>More</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <OutlineRow
                key={row.place.join('.')}
                row={row}
                faults={answer?.faults.filter(({ place }) => place.join('.') === row.place.join('.')) ?? []}
                {...{ subject, tree, unit, keep }}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

/** Every place from the start on. While an edit is worked out, the picture of the tree before may have other places. */
function rowsOf(root: Tree, rolled: RolledNode | null): readonly Row[] {
  const rows: Row[] = [];
  const walk = (node: Tree, at: RolledNode | undefined, row: Omit<Row, 'node' | 'value'>): void => {
    rows.push({ ...row, node, value: at?.value ?? NaN });
    if (node.kind === 'end') return;
    for (const [index, branch] of node.branches.entries()) {
      const drawn = at?.branches[index];
      walk(branch.then, drawn?.then, {
        place: [...row.place, index],
        branch,
        parent: node,
        chosen: drawn?.chosen ?? null,
      });
    }
  };
  walk(root, rolled ?? undefined, { place: [], branch: null, parent: null, chosen: null });
  return rows;
}
