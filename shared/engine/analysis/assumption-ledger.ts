import type { Assumption } from '../../model/assumption.ts';
import { evidenceOf, type Evidence } from '../../model/evidence.ts';
import type { Line } from '../../model/line.ts';
import { quantileOf } from '../distributions/index.ts';
import type { TornadoBar } from './tornado.ts';

/** An input seen as a claim. */
export type LedgerEntry<Input extends LedgerLine = LedgerLine> = {
  readonly line: Input;
  readonly claim: Assumption | null;
  /** The P10 and the P90 of its range; null without one. */
  readonly low: number | null;
  readonly high: number | null;
  /** How far the result moves over that range; null without one. */
  readonly stake: number | null;
  readonly evidence: Evidence;
  /** Value at stake times weakness of evidence: where to look first. Null without a stake. */
  readonly priority: number | null;
};

type LedgerLine = Pick<Line, 'id' | 'name' | 'kind' | 'distribution'>;

/**
 * The inputs of a case as claims, those to look at first at the top: value at stake times weakness of evidence.
 *
 * - For: what to find a source for, or have reviewed, before a decision leans on it.
 * - The stake is the swing of the tornado that is given; of a line with dimensions, the widest among its items.
 * - Units: stake and priority in that of the result; the weakness from 0 to 1 (`evidenceOf`).
 * - Inputs without a stake follow, the weakest evidence first, then in the order of the model.
 * - Example: 10 at stake on high confidence with a source counts 1; 4 on low confidence without one counts 3.6.
 */
export function assumptionLedger<Input extends LedgerLine>(
  lines: readonly Input[],
  claims: readonly Assumption[],
  bars: readonly TornadoBar[],
  today: string,
): readonly LedgerEntry<Input>[] {
  const byLine = new Map(claims.map((claim) => [claim.lineId, claim]));
  const stakes = new Map<string, number>();
  for (const { line, swing } of bars) {
    if (!Number.isFinite(swing)) continue;
    const name = line.split('[', 1)[0] ?? line;
    stakes.set(name, Math.max(swing, stakes.get(name) ?? 0));
  }
  const entries = lines
    .filter(({ kind }) => kind === 'input')
    .map((line): LedgerEntry<Input> => {
      const claim = byLine.get(line.id) ?? null;
      const { distribution } = line;
      const stake = stakes.get(line.name) ?? null;
      const evidence = evidenceOf(claim, today);
      return {
        line,
        claim,
        low: distribution === null ? null : quantileOf(distribution, 0.1),
        high: distribution === null ? null : quantileOf(distribution, 0.9),
        stake,
        evidence,
        priority: stake === null ? null : stake * evidence.weakness,
      };
    });
  return entries.sort((a, b) => (b.priority ?? -1) - (a.priority ?? -1) || b.evidence.weakness - a.evidence.weakness);
}

/** The rule in words, as it stands under the ledger. */
export const ledgerConventions: readonly string[] = [
  'At stake: how far the result moves while the input alone goes from its P10 to its P90.',
  'Weakness of evidence: confidence high 10 %, medium 40 %, low or not stated 70 %; no source 20 % more; review overdue 10 % more.',
  'Look first where value at stake times weakness of evidence is highest. Inputs without a range have nothing at stake yet.',
];
