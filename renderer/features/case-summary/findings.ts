import type { CaseContent } from '#shared/model/case-content.ts';
import { isReviewDue } from '#shared/model/evidence.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import { cashCurveLine, lessIsBetter, sayFinding, shortLabel } from '#renderer/lib/case/index.ts';
import { formatDate, formatNumber } from '#renderer/lib/index.ts';
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
  return [
    ...modelFaults(facts),
    ...weakScenarios(facts),
    ...unevidenced(facts),
    ...overdue(facts),
    ...lastPeriod(facts),
    ...withoutSource(facts),
    ...withoutRange(facts),
  ];
}

function modelFaults({ results, content }: Facts): CaseFinding[] {
  return results.findings.map((finding, index) => {
    const line = content.lines.find(({ name }) => name === finding.line);
    const words = sayFinding(finding, content);
    return { key: `model ${index}`, severity: finding.severity, stake: null, words, line: line?.name ?? null };
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
    if (claim.confidence === 'low')
      return found(`“${lineLabel(line)}” ${moves}, and confidence in it is low.`, 'warning');
    return [];
  });
}

const soonDays = 45;

/** A driver whose review is due, or will be before a decision is likely to be taken. */
function overdue({ content, bars, today }: Facts): CaseFinding[] {
  const soon = new Date(Date.parse(today) + soonDays * 86_400_000).toISOString().slice(0, 10);
  const swing = new Map(bars.map((bar) => [bar.line, bar.swing]));
  return content.assumptions
    .flatMap((claim): CaseFinding[] => {
      const line = content.lines.find(({ id }) => id === claim.lineId);
      if (!line || !claim.reviewBy) return [];
      const due = claim.reviewBy.length === 7 ? `${claim.reviewBy}-31` : claim.reviewBy;
      const stake = swing.get(line.name) ?? null;
      const when = formatDate(claim.reviewBy);
      if (isReviewDue(claim.reviewBy, today))
        return [
          {
            key: `overdue ${line.id}`,
            severity: 'warning',
            stake,
            words: `“${lineLabel(line)}” was to be reviewed by ${when}.`,
            line: line.name,
          },
        ];
      if (stake === null || due > soon) return [];
      return [
        {
          key: `due ${line.id}`,
          severity: 'notice',
          stake,
          words: `“${lineLabel(line)}” is to be reviewed by ${when}.`,
          line: line.name,
        },
      ];
    })
    .sort((a, b) => (b.stake ?? 0) - (a.stake ?? 0));
}

const unusual = 2;

/** Cash that jumps in the last period: a release or an end value on which the answer then leans. */
function lastPeriod({ content, results }: Facts): CaseFinding[] {
  const line = cashCurveLine(content);
  const { shape, values } = results.values(line?.name ?? '');
  if (!line || shape !== 'series' || values.length < 4) return [];
  const step = (index: number): number => (values[index] ?? 0) - (values[index - 1] ?? 0);
  const [last, before] = [step(values.length - 1), step(values.length - 2)];
  if (!(last > 0) || last < unusual * Math.abs(before)) return [];
  const money = (value: number): string => formatNumber(value, line.unit, { compact: true });
  const words = `The last ${content.case.timeline.grain} brings ${money(last)} of cash, the one before ${money(before)}: be ready to say what is released there.`;
  return [{ key: 'last period', severity: 'notice', stake: null, words, line: line.name }];
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
  return [
    {
      key: 'sources',
      severity: 'notice',
      stake: null,
      words,
      line: missing.length === 1 ? (missing[0]?.name ?? null) : null,
    },
  ];
}

/** What has no range takes no part in the ranking; that is worth saying when it is most of the inputs. */
function withoutRange({ content, bars }: Facts): CaseFinding[] {
  const inputs = content.lines.filter(({ kind }) => kind === 'input');
  const without = inputs.length - bars.length;
  if (bars.length === 0 || without <= 0) return [];
  const words = `${without} of ${inputs.length} inputs have no range, so they take no part in the ranking above.`;
  return [{ key: 'ranges', severity: 'notice', stake: null, words, line: null }];
}

function weakScenarios({ results, headline }: Facts): CaseFinding[] {
  if (lessIsBetter(headline)) return [];
  return results.lanes.flatMap((name, lane) => {
    const value = results.results(lane)[headline.name];
    if (lane === 0 || typeof value !== 'number' || value >= 0) return [];
    return [
      {
        key: `scenario ${lane}`,
        severity: 'warning' as const,
        stake: null,
        words: `In “${name}” the ${shortLabel(headline)} is below zero.`,
        line: headline.name,
      },
    ];
  });
}
