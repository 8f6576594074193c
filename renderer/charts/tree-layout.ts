/** A tree as it is drawn: what each place is called, and what it is worth. */
export type TreeShape = {
  readonly kind: 'decision' | 'chance' | 'end';
  readonly name: string;
  readonly value: number;
  readonly branches: readonly {
    readonly name: string;
    /** Null at a decision. */
    readonly probability: number | null;
    readonly cost: number;
    /** Whether the best policy takes it; null at a chance, and where a value is missing. */
    readonly chosen: boolean | null;
    readonly then: TreeShape;
  }[];
};

/** A place of the drawing, with the branch that leads to it. */
export type PlacedNode = {
  /** The branches from the root, by number. */
  readonly key: string;
  readonly node: TreeShape;
  readonly branch: TreeShape['branches'][number] | null;
  readonly parent: PlacedNode | null;
  readonly column: number;
  /** Counted in rows, of which each end takes one; a place stands in the middle of what follows it. */
  readonly row: number;
  /** Whether the best policy can come here. */
  readonly onBest: boolean;
};

/** Every place, parents before children. */
export function placeTree(root: TreeShape): {
  readonly places: readonly PlacedNode[];
  readonly rows: number;
  readonly columns: number;
} {
  const rows = new Map<TreeShape, number>();
  let next = 0;
  const measure = (node: TreeShape): number => {
    const own = node.branches.map(({ then }) => measure(then));
    const row = own.length === 0 ? next++ : ((own[0] ?? 0) + (own.at(-1) ?? 0)) / 2;
    rows.set(node, row);
    return row;
  };
  measure(root);
  const places: PlacedNode[] = [];
  const place = (node: TreeShape, parent: PlacedNode | null, branch: PlacedNode['branch'], key: string): void => {
    const taken = parent?.node.kind !== 'decision' || branch?.chosen === true;
    const onBest = (parent?.onBest ?? true) && taken;
    const here: PlacedNode = {
      ...{ key, node, branch, parent, onBest },
      column: parent === null ? 0 : parent.column + 1,
      row: rows.get(node) ?? 0,
    };
    places.push(here);
    for (const [index, each] of node.branches.entries()) place(each.then, here, each, `${key}.${index}`);
  };
  place(root, null, null, '0');
  return { places, rows: next, columns: Math.max(...places.map(({ column }) => column)) };
}
