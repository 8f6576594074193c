import type { OutputOf, ParsedInputOf } from '#shared/api/contract.ts';
import { assumptionLedger, ledgerConventions, tornado, valueOfInformation } from '#shared/engine/index.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { caseContent } from '#shared/model/case-content.ts';
import { gapsInWords } from '#shared/model/evidence.ts';
import { lineLabel } from '#shared/model/line.ts';
import type { Records } from '#shared/model/record.ts';
import { plain } from './plain.ts';
import { openSubject, type Asked } from './subject.ts';

type Input = ParsedInputOf<'analysis.ledger'>;
type Row = OutputOf<'analysis.ledger'>['rows'][number];
type Worth = { readonly value: number; readonly standardError: number };

/** Every input as a claim, with what hangs on it and how weak its evidence is. */
export function ledgerOf(records: Records, input: Input): Result<OutputOf<'analysis.ledger'>> {
  const asked = openSubject(records, input);
  if (!asked.ok) return asked;
  const { compilation, result, lane, about } = asked.value;
  const worth = worthOf(asked.value, input);
  if (!worth.ok) return worth;
  const content = caseContent(records, input.caseId);
  const bars = tornado(compilation, result, { lane });
  const entries = assumptionLedger(content?.lines ?? [], content?.assumptions ?? [], bars, input.asOf);
  return ok({
    about,
    conventions: [...ledgerConventions, ...worth.value.conventions],
    asOf: input.asOf,
    rows: entries.map(({ line, claim, low, high, stake, evidence, priority }): Row => {
      const own = lane[line.name];
      const value = typeof own === 'number' ? own : line.value;
      const known = worth.value.byInput.get(line.name);
      return {
        line: line.name,
        label: lineLabel(line),
        unit: line.unit,
        section: line.section,
        value: typeof value === 'number' ? value : null,
        ...plain({ low, high, stake, priority }),
        weakness: evidence.weakness,
        gaps: [...evidence.gaps],
        missing: gapsInWords(evidence.gaps),
        worth: plain(known?.value ?? NaN),
        worthError: plain(known?.standardError ?? NaN),
        confidence: claim?.confidence ?? null,
        source: claim?.source ?? null,
        owner: claim?.owner ?? null,
        date: claim?.date ?? null,
        reviewBy: claim?.reviewBy ?? null,
        evidence: claim?.evidence ?? null,
        note: claim?.note ?? null,
      };
    }),
  });
}

function worthOf(
  { compilation, result }: Asked,
  { worth, scenario }: Input,
): Result<{ readonly byInput: ReadonlyMap<string, Worth>; readonly conventions: readonly string[] }> {
  if (worth === null) return ok({ byInput: new Map(), conventions: [] });
  const told = valueOfInformation(compilation, { result, options: [scenario], ...worth });
  if (!told.ok) return told;
  const { inputs, conventions, trials, seed } = told.value;
  return ok({
    byInput: new Map(inputs.map((each) => [each.inputs[0] ?? '', each])),
    conventions: [...conventions, `Worth at most: from ${trials} trials, seed ${seed}.`],
  });
}
