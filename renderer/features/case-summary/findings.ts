import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import { lessIsBetter, shortLabel } from '#renderer/lib/case/index.ts';
import type { CaseResults, TornadoBar } from '#renderer/lib/engine/index.ts';

/** Something a finance partner would ask about. `stake` is a computed swing of the answer, never an estimate of ours. */
export type CaseFinding = {
  readonly key: string;
  readonly severity: 'error' | 'warning' | 'notice';
  readonly stake: number | null;
  readonly words: string;
  readonly line: string | null;
};

type Facts = {
  readonly content: CaseContent;
  readonly results: CaseResults;
  readonly headline: Line;
  readonly bars: readonly TornadoBar[];
  /** Today, as `2026-11-23`. */
  readonly today: string;
};

/** What the case itself gives reason to ask, the gravest first. */
export function caseFindings(facts: Facts): readonly CaseFinding[] {
  return [...modelFaults(facts), ...unevidenced(facts), ...overdue(facts), ...withoutSource(facts), ...weakScenarios(facts)];
}

function modelFaults({ results, content }: Facts): CaseFinding[] {
  return results.findings.map((finding, index) => {
    const line = content.lines.find(({ name }) => name === finding.line);
    const words = line ? `${lineLabel(line)}: ${finding.message}` : finding.message;
    return { key: `model ${index}`, severity: finding.severity, stake: null, words, line: finding.line };
  });
}

const places = ['most', 'second most', 'third most', 'fourth most', 'fifth most'];

/** The drivers that move the answer most and stand on little: no source, or an author who is not sure. */
function unevidenced({ content, bars }: Facts): CaseFinding[] {
  return bars.slice(0, places.length).flatMap((bar, rank) => {
    const line = content.lines.find(({ name }) => name === bar.line);
    const claim = content.assumptions.find(({ lineId }) => lineId === line?.id);
    if (!line) return [];
    const moves = `moves the answer ${places[rank] ?? ''}`;
    const found = (words: string, severity: CaseFinding['severity']): CaseFinding[] => [
      { key: `evidence ${line.id}`, severity, stake: bar.swing, words, line: line.name },
    ];
    if (!claim?.source) return found(`“${lineLabel(line)}” ${moves}, and it has no source.`, 'warning');
    if (claim.confidence === 'low') return found(`“${lineLabel(line)}” ${moves}, and confidence in it is low.`, 'warning');
    return [];
  });
}

function overdue({ content, bars, today }: Facts): CaseFinding[] {
  const swing = new Map(bars.map((bar) => [bar.line, bar.swing]));
  return content.assumptions.flatMap((claim) => {
    const line = content.lines.find(({ id }) => id === claim.lineId);
    if (!line || !claim.reviewBy || `${claim.reviewBy}-31`.slice(0, 10) >= today) return [];
    const words = `“${lineLabel(line)}” was due for review by ${claim.reviewBy}.`;
    return [{ key: `overdue ${line.id}`, severity: 'notice' as const, stake: swing.get(line.name) ?? null, words, line: line.name }];
  });
}

function withoutSource({ content, bars }: Facts): CaseFinding[] {
  const sourced = new Set(content.assumptions.flatMap(({ lineId, source }) => (source ? [lineId] : [])));
  const named = new Set(bars.slice(0, places.length).map(({ line }) => line));
  const inputs = content.lines.filter(({ kind }) => kind === 'input');
  const missing = inputs.filter((line) => !sourced.has(line.id) && !named.has(line.name));
  if (missing.length === 0) return [];
  const words =
    missing.length === 1
      ? `“${lineLabel(missing[0] ?? { name: '', label: '' })}” has no source.`
      : `${missing.length} of ${inputs.length} inputs have no source, among them “${lineLabel(missing[0] ?? { name: '', label: '' })}”.`;
  return [{ key: 'sources', severity: 'notice', stake: null, words, line: missing.length === 1 ? (missing[0]?.name ?? null) : null }];
}

function weakScenarios({ results, headline }: Facts): CaseFinding[] {
  if (lessIsBetter(headline)) return [];
  return results.lanes.flatMap((name, lane) => {
    const value = results.results(lane)[headline.name];
    if (lane === 0 || typeof value !== 'number' || value >= 0) return [];
    return [{ key: `scenario ${lane}`, severity: 'warning' as const, stake: null, words: `In “${name}” the ${shortLabel(headline)} is below zero.`, line: headline.name }];
  });
}
