import type { Finding } from '#shared/engine/types.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { isReviewDue } from '#shared/model/evidence.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import { lessIsBetter, shortLabel } from '#shared/model/result-words.ts';
import { isOutsideRange } from './outside-range.ts';
import { sayFinding } from './say-finding.ts';

/** Something a finance partner would ask about. `stake` is a computed swing of the answer, never an estimate of ours. */
export type CaseFinding = {
  readonly key: string;
  readonly severity: 'error' | 'warning' | 'notice';
  readonly stake: number | null;
  readonly words: string;
  readonly line: string | null;
};

export type CaseFacts = {
  readonly content: CaseContent;
  readonly headline: Line | null;
  /** Of the model and its base. */
  readonly findings: readonly Finding[];
  /** What comes out in each scenario, and what went wrong there. */
  readonly scenarios: readonly {
    readonly name: string;
    readonly results: Readonly<Record<string, number | null>>;
    readonly findings: readonly Finding[];
  }[];
  /** The inputs that move the answer, the strongest first. */
  readonly bars: readonly { readonly line: string; readonly swing: number }[];
  /** The running total of cash in the base. */
  readonly cash: { readonly line: Line; readonly values: ArrayLike<number> } | null;
  /** Today, as `2026-11-23`. */
  readonly today: string;
  /** How the reader's numbers and dates look. */
  readonly say: {
    readonly amount: (value: number, unit: string | null) => string;
    readonly date: (date: string) => string;
  };
};

/** What the case itself gives reason to ask, the gravest first. */
export function caseFindings(facts: CaseFacts): readonly CaseFinding[] {
  return [
    ...modelFaults(facts),
    ...scenarioFaults(facts),
    ...weakScenarios(facts),
    ...offTheirRange(facts),
    ...unevidenced(facts),
    ...overdue(facts),
    ...lastPeriod(facts),
    ...withoutSource(facts),
    ...withoutOwner(facts),
    ...withoutRange(facts),
  ];
}

function modelFaults({ findings, content }: CaseFacts): CaseFinding[] {
  return findings.map((finding, index) => {
    const line = content.lines.find(({ name }) => name === finding.line);
    const words = sayFinding(finding, content);
    return { key: `model ${index}`, severity: finding.severity, stake: null, words, line: line?.name ?? null };
  });
}

/** What goes wrong only there; what goes wrong in the base too is said once. */
function scenarioFaults({ findings, scenarios, content }: CaseFacts): CaseFinding[] {
  const keyOf = ({ line, message }: Finding): string => `${line ?? ''} ${message}`;
  const known = new Set(findings.map(keyOf));
  return scenarios.flatMap(({ name, findings: own }) =>
    own
      .filter((finding) => !known.has(keyOf(finding)))
      .map((finding, index) => ({
        key: `scenario fault ${name} ${index}`,
        severity: finding.severity,
        stake: null,
        words: `In “${name}”: ${sayFinding(finding, content)}`,
        line: content.lines.find((line) => line.name === finding.line)?.name ?? null,
      })),
  );
}

/** A value that was changed while its range was not, or was mistyped. */
function offTheirRange({ content, say }: CaseFacts): CaseFinding[] {
  return content.lines.flatMap((line): CaseFinding[] => {
    const { value, distribution, unit } = line;
    if (typeof value !== 'number' || distribution === null || !isOutsideRange(value, distribution)) return [];
    const words = `“${lineLabel(line)}” is ${say.amount(value, unit)}, outside its own range. One of the two is out of date.`;
    return [{ key: `range ${line.id}`, severity: 'warning', stake: null, words, line: line.name }];
  });
}

const places = ['most', 'second most', 'third most', 'fourth most', 'fifth most'];

/** The drivers that move the answer most and stand on little: no source, or an author who is not sure. */
function unevidenced({ content, bars }: CaseFacts): CaseFinding[] {
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
function overdue({ content, bars, today, say }: CaseFacts): CaseFinding[] {
  const soon = new Date(Date.parse(today) + soonDays * 86_400_000).toISOString().slice(0, 10);
  const swing = new Map(bars.map((bar) => [bar.line, bar.swing]));
  return content.assumptions
    .flatMap((claim): CaseFinding[] => {
      const line = content.lines.find(({ id }) => id === claim.lineId);
      if (!line || !claim.reviewBy) return [];
      const due = claim.reviewBy.length === 7 ? `${claim.reviewBy}-31` : claim.reviewBy;
      const stake = swing.get(line.name) ?? null;
      const when = say.date(claim.reviewBy);
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
function lastPeriod({ content, cash, say }: CaseFacts): CaseFinding[] {
  if (cash === null || cash.values.length < 4) return [];
  const { line, values } = cash;
  const step = (index: number): number => (values[index] ?? 0) - (values[index - 1] ?? 0);
  const [last, before] = [step(values.length - 1), step(values.length - 2)];
  if (!(last > 0) || last < unusual * Math.abs(before)) return [];
  const money = (value: number): string => say.amount(value, line.unit);
  const words = `The last ${content.case.timeline.grain} brings ${money(last)} of cash, the one before ${money(before)}: be ready to say what is released there.`;
  return [{ key: 'last period', severity: 'notice', stake: null, words, line: line.name }];
}

function withoutSource({ content, bars }: CaseFacts): CaseFinding[] {
  const sourced = new Set(content.assumptions.flatMap(({ lineId, source }) => (source ? [lineId] : [])));
  // A driver without a source stands above with what it moves.
  const named = new Set(bars.slice(0, places.length).map(({ line }) => line));
  return missing(content, 'source', (line) => !sourced.has(line.id) && !named.has(line.name));
}

function withoutOwner({ content }: CaseFacts): CaseFinding[] {
  const owned = new Set(content.assumptions.flatMap(({ lineId, owner }) => (owner ? [lineId] : [])));
  return missing(content, 'owner', (line) => !owned.has(line.id));
}

/** The inputs that lack something, in one sentence. */
function missing(content: CaseContent, what: 'source' | 'owner', lacks: (line: Line) => boolean): CaseFinding[] {
  const inputs = content.lines.filter(({ kind }) => kind === 'input');
  const [first, ...more] = inputs.filter(lacks);
  if (!first) return [];
  const words =
    more.length === 0
      ? `“${lineLabel(first)}” has no ${what}.`
      : `${more.length + 1} of ${inputs.length} inputs have no ${what}, among them “${lineLabel(first)}”.`;
  const line = more.length === 0 ? first.name : null;
  return [{ key: `${what}s`, severity: 'notice', stake: null, words, line }];
}

/** What has no range takes no part in the ranking; that is worth saying when it is most of the inputs. */
function withoutRange({ content, bars }: CaseFacts): CaseFinding[] {
  const inputs = content.lines.filter(({ kind }) => kind === 'input');
  const without = inputs.length - bars.length;
  if (bars.length === 0 || without <= 0) return [];
  const words = `${without} of ${inputs.length} inputs have no range, so they take no part in the ranking above.`;
  return [{ key: 'ranges', severity: 'notice', stake: null, words, line: null }];
}

function weakScenarios({ scenarios, headline }: CaseFacts): CaseFinding[] {
  if (headline === null || lessIsBetter(headline)) return [];
  return scenarios.flatMap(({ name, results }) => {
    const value = results[headline.name];
    if (typeof value !== 'number' || value >= 0) return [];
    return [
      {
        key: `scenario ${name}`,
        severity: 'warning' as const,
        stake: null,
        words: `In “${name}” the ${shortLabel(headline)} is below zero.`,
        line: headline.name,
      },
    ];
  });
}
