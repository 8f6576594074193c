import type { Tree } from '#shared/model/decision-tree.ts';
import { formatNumber } from '#renderer/lib/index.ts';
import type { Subject } from '../subject.ts';
import { plainTree, stagedTree } from './edit-tree.ts';

/** Figures of the case's own size: an example in millions says nothing about a case in thousands. */
export function beginWith(kind: 'plain' | 'staged', { results, content }: Subject): Tree {
  if (kind === 'plain') return plainTree;
  const [headline] = content.case.results;
  const name = content.lines.find(({ id }) => id === headline)?.name ?? '';
  const worths = results.lanes.map((_, lane) => results.results(lane)[name] ?? NaN);
  const plan = worths[0] ?? NaN;
  const size = Number.isFinite(plan) && plan !== 0 ? Math.abs(plan) : 1000;
  return stagedTree({ scenarioId: null, lineId: null }, -rounded(size / 2), rounded(size / 20));
}

const rounded = (value: number): number => Number(value.toPrecision(1));

export const sayMoney = (value: number, unit: string | null): string =>
  formatNumber(value, unit, { compact: Math.abs(value) >= 10_000 });
