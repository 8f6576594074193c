import type { ModelCorrelation } from '../../model/model.ts';
import { cell, matrix, type Matrix } from './matrix.ts';
import { repairCorrelations } from './repair.ts';
import type { DrawnGroup, SamplingReport } from './sampling-plan.ts';
import { rankCorrelationOfScores, scoreCorrelation } from './scores.ts';

type Planned = { readonly groups: readonly DrawnGroup[] } & Pick<SamplingReport, 'correlations' | 'repaired'>;
type Pair = ModelCorrelation & { readonly first: number; readonly second: number };

/**
 * Inputs that hang together by correlations, directly or over others, as groups; every other input alone.
 *
 * - Errors: none. A pair with an input that is not drawn is left out; of a pair given twice the first holds; a group
 *   whose pairs cannot hold together gets the nearest that can, and the report says what was asked and used.
 * - Example: pairs a-b and b-c make one group of three, with 0 between a and c.
 */
export function planGroups(names: readonly string[], asked: readonly ModelCorrelation[]): Planned {
  const place = new Map(names.map((name, index) => [name, index]));
  const pairs = new Map<string, Pair>();
  for (const each of asked) {
    const [one, other] = [place.get(each.a), place.get(each.b)];
    if (one === undefined || other === undefined || one === other) continue;
    const [first, second] = one < other ? [one, other] : [other, one];
    const key = `${first} ${second}`;
    if (!pairs.has(key)) pairs.set(key, { ...each, first, second });
  }
  const parts = componentsOf(names.length, [...pairs.values()]);
  const made = parts.map((inputs) => groupOf(inputs, pairs));
  const reported = made.flatMap((group) => group.reported);
  return {
    groups: made.map(({ inputs, correlations }) => ({ inputs, correlations })),
    correlations: reported,
    repaired: made.some((group) => group.repaired),
  };
}

function componentsOf(count: number, pairs: readonly Pair[]): readonly (readonly number[])[] {
  const group = Array.from({ length: count }, (_, index) => index);
  for (const { first, second } of pairs) {
    const [from, to] = [group[second], group[first]];
    for (const [index, each] of group.entries()) if (each === from) group[index] = to ?? index;
  }
  const members = new Map<number, number[]>();
  for (const [index, each] of group.entries()) members.set(each, [...(members.get(each) ?? []), index]);
  return [...members.values()];
}

type Made = DrawnGroup & { readonly repaired: boolean; readonly reported: SamplingReport['correlations'] };

function groupOf(inputs: readonly number[], pairs: ReadonlyMap<string, Pair>): Made {
  if (inputs.length === 1) return { inputs, correlations: null, repaired: false, reported: [] };
  const pairOf = (row: number, column: number): Pair | undefined =>
    pairs.get(`${inputs[Math.min(row, column)] ?? ''} ${inputs[Math.max(row, column)] ?? ''}`);
  const wanted: Matrix = matrix(inputs.length, (row, column) => {
    const pair = pairOf(row, column);
    if (row === column) return 1;
    return pair === undefined ? 0 : pair.of === 'ranks' ? scoreCorrelation(pair.rho) : pair.rho;
  });
  const { matrix: used, repaired } = repairCorrelations(wanted);
  const reported = inputs.flatMap((_, row) =>
    inputs.slice(0, row).flatMap((_each, column) => {
      const pair = pairOf(row, column);
      if (pair === undefined) return [];
      const now = cell(used, row, column);
      const { a, b, of, rho } = pair;
      const same = !repaired ? rho : of === 'ranks' ? rankCorrelationOfScores(now) : now;
      return [{ a, b, of, asked: rho, used: same }];
    }),
  );
  return { inputs, correlations: used, repaired, reported };
}
