import { sayFinding } from '#shared/challenge/say-finding.ts';
import type { Finding } from '#shared/engine/types.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import type { LineFacts } from '../engine/protocol.ts';
import type { CaseResults } from '../engine/use-case-results.ts';

/** Why a figure has no value, in words, and the line to look at. */
export type Reason = {
  readonly line: string | null;
  readonly severity: Finding['severity'];
  readonly words: string;
};

/** The first reason why a line has no value: a finding about it or about what it is calculated from, errors first. */
export function reasonFor(
  content: CaseContent,
  facts: ReadonlyMap<string, LineFacts>,
  findings: readonly Finding[],
  name: string,
): Reason | null {
  const within = new Set([name]);
  for (const each of within) for (const used of facts.get(each)?.dependsOn ?? []) within.add(used);
  const about = findings.filter(({ line }) => line === null || within.has(line));
  const found = about.find(({ severity }) => severity === 'error') ?? about[0];
  return found ? { line: found.line, severity: found.severity, words: sayFinding(found, content) } : null;
}

type Computed = Pick<CaseResults, 'facts' | 'findingsOf' | 'laneName' | 'results'>;

/** What keeps a result from having a value in a lane; null where it has one, or has none by its nature: a payback that never comes. */
export function faultIn(content: CaseContent, computed: Computed, lane: number, name: string): Reason | null {
  if (Number.isFinite(computed.results(lane)[name] ?? Number.NaN)) return null;
  const reason = reasonFor(content, computed.facts, computed.findingsOf(lane), name);
  return reason?.severity === 'error' ? reason : null;
}

export type LaneFault = Reason & { readonly lane: number };

/** The same over several lanes and results: each cause once, with the lanes that have it where not all do. */
export function faultsAcross(
  content: CaseContent,
  computed: Computed,
  lanes: readonly number[],
  names: readonly string[],
): readonly LaneFault[] {
  const found = new Map<string, { readonly reason: Reason; readonly lanes: number[] }>();
  for (const lane of lanes) {
    for (const name of names) {
      const reason = faultIn(content, computed, lane, name);
      if (reason === null) continue;
      const same = found.get(reason.words);
      if (same === undefined) found.set(reason.words, { reason, lanes: [lane] });
      else if (!same.lanes.includes(lane)) same.lanes.push(lane);
    }
  }
  return [...found.values()].map(({ reason, lanes: where }) => ({
    ...reason,
    lane: where[0] ?? 0,
    words:
      where.length === lanes.length
        ? reason.words
        : `In ${where.map((lane) => `“${computed.laneName(lane)}”`).join(', ')}: ${reason.words}`,
  }));
}
