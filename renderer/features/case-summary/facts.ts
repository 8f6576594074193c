import type { CaseFacts } from '#shared/challenge/findings.ts';
import { cashCurveLine } from '#renderer/lib/case/index.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import { formatDate, formatNumber } from '#renderer/lib/index.ts';

type Known = Pick<CaseFacts, 'content' | 'headline' | 'bars' | 'today'> & { readonly results: CaseResults };

/** What is known of a case, for the list of what finance would ask; in the numbers and dates of this reader. */
export function factsOf({ results, ...known }: Known): CaseFacts {
  const line = cashCurveLine(known.content);
  const curve = line ? results.values(line.name) : null;
  const scenarios = results.lanes.map((name, lane) => ({
    name,
    results: results.results(lane),
    findings: results.findingsOf(lane),
  }));
  return {
    ...known,
    findings: results.findings,
    scenarios: scenarios.slice(1),
    cash: line && curve?.shape === 'series' ? { line, values: curve.values } : null,
    say: { amount: (value, unit) => formatNumber(value, unit, { compact: true }), date: formatDate },
  };
}
