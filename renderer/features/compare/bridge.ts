import type { Effect } from '#shared/api/comparisons.ts';
import type { BridgePart } from '#renderer/charts/index.ts';

export type Bridge = { readonly from: number; readonly to: number; readonly parts: readonly BridgePart[] };

/** The parts that lead from the other version's result to this one; null where there are none to tell. */
export function bridgeOf({ from, to, structure, steps, reason }: Effect): Bridge | null {
  if (from === null || to === null || reason !== null) return null;
  const parts = [
    { label: 'Changes to the model itself', value: structure ?? 0 },
    ...steps.map((step) => ({ label: step.label, value: step.effect })),
  ].filter(({ value }) => Math.abs(value) > 1e-9 * Math.max(Math.abs(from), Math.abs(to)));
  return { from, to, parts };
}
