import { grains, type Grain } from '#shared/kernel/period.ts';
import { keep, recallJson, scales, type Scale } from '#renderer/lib/index.ts';

/** How a person last looked at the model of a case: on this computer, not in the file. */
export type RememberedView = {
  readonly grain: Grain | null;
  /** How large sums are written in the cells; null as everywhere else. */
  readonly scale: number | null;
  /** What was chosen for all sums then: a later choice for all counts for the cells too. */
  readonly under: Scale;
  readonly folded: ReadonlySet<string>;
};

const keyOf = (caseId: string): string => `casewright.model-view.${caseId}`;
const nothing: RememberedView = { grain: null, scale: null, under: 'auto', folded: new Set() };

export function rememberedView(caseId: string): RememberedView {
  const known = recallJson(keyOf(caseId));
  if (typeof known !== 'object' || known === null) return nothing;
  const { grain, scale, under, folded } = known as Readonly<Record<string, unknown>>;
  return {
    grain: grains.find((each) => each === grain) ?? null,
    scale: typeof scale === 'number' ? scale : null,
    under: scales.find((each) => each === under) ?? 'auto',
    folded: new Set(Array.isArray(folded) ? folded.filter((key) => typeof key === 'string') : []),
  };
}

export function rememberView(caseId: string, { grain, scale, under, folded }: RememberedView): void {
  keep(keyOf(caseId), JSON.stringify({ grain, scale, under, folded: [...folded] }));
}
