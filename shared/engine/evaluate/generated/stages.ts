import { operationKinds } from '../../compile/operations.ts';
import type { Program, ProgramNode } from '../../compile/program.ts';
import { stepNodes } from '../plan.ts';

/**
 * What a node takes part in:
 * - `number`: one value a lane, worked out before the periods of its stage
 * - `period`: a value each period, inside the loop over periods
 * - `gathered`: taken in period by period; its one value is there when the loop is over
 * - `afterwards`: needs complete series, so it is worked out between two loops
 */
export type Part = 'number' | 'period' | 'gathered' | 'afterwards';

/** A loop over the periods with what comes before it. All nodes in an order in which each finds its arguments ready. */
export type Stage = { readonly before: readonly number[]; readonly during: readonly number[] };

export type Stages = {
  readonly stages: readonly Stage[];
  readonly parts: ReadonlyMap<number, Part>;
  /** The stage in which a node's values come to be. */
  readonly stageOf: ReadonlyMap<number, number>;
};

const gathered: ReadonlySet<string> = new Set([
  'total',
  'lowest',
  'highest',
  'first',
  'last',
  'presentValue',
  'payback',
]);

/** Sorts the nodes that vary between lanes into as few loops over the periods as their whole-series functions allow. */
export function sortIntoStages(program: Program, needed: ReadonlySet<number>, varying: ReadonlySet<number>): Stages {
  const parts = new Map<number, Part>();
  const stageOf = new Map<number, number>();
  const lists: { before: number[]; during: number[] }[] = [];
  const listsOf = (stage: number): { before: number[]; during: number[] } => {
    while (lists.length <= stage) lists.push({ before: [], during: [] });
    return lists[stage] ?? { before: [], during: [] };
  };
  for (const step of program.steps) {
    const nodes = stepNodes(step).filter((node) => needed.has(node) && varying.has(node));
    const inside = new Set(nodes);
    let start = 0;
    for (const node of nodes) {
      for (const arg of argumentsOf(program.nodes[node])) {
        if (!inside.has(arg)) start = Math.max(start, stageOf.get(arg) ?? 0);
      }
    }
    for (const node of nodes) {
      const part = partOf(program.nodes[node], varying);
      parts.set(node, part);
      // A series that is complete already need not be waited for.
      const waits = argumentsOf(program.nodes[node]).some(
        (arg) => parts.get(arg) === 'period' && (stageOf.get(arg) ?? 0) === start,
      );
      const ready = part === 'gathered' || (part === 'afterwards' && waits) ? start + 1 : start;
      stageOf.set(node, ready);
      // A complete series takes part in the next loop only to be handed out.
      const isHandedOut = part === 'afterwards' && program.nodes[node]?.shape === 'series';
      if (part === 'period' || part === 'gathered') listsOf(start).during.push(node);
      if (isHandedOut) listsOf(ready).during.push(node);
      if (part !== 'period') listsOf(ready).before.push(node);
    }
  }
  return { stages: lists, parts, stageOf };
}

/** Operations that look back and are done period by period. */
const writtenOut: ReadonlySet<string> = new Set(['previous', 'cumulative', 'window', 'lag']);

export function argumentsOf(node: ProgramNode | undefined): readonly number[] {
  return node?.kind === 'operation' ? node.args : [];
}

function partOf(node: ProgramNode | undefined, varying: ReadonlySet<number>): Part {
  if (node?.kind !== 'operation') return 'number';
  const { operation } = node;
  if (operationKinds[operation] === 'each') return node.shape === 'series' ? 'period' : 'number';
  if (operationKinds[operation] === 'whole') return gathered.has(operation) ? 'gathered' : 'afterwards';
  // How far a window reaches may differ between lanes; then each lane is worked out by itself.
  if (operation === 'window' && !node.looped && varying.has(node.args[1] ?? 0)) return 'afterwards';
  // What the interpreter carries out is done for all periods at once, unless a recurrence needs it period by period.
  return node.looped || writtenOut.has(operation) ? 'period' : 'afterwards';
}
