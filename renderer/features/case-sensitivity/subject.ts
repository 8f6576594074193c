import type { CaseContent } from '#shared/model/case-content.ts';
import type { Line } from '#shared/model/line.ts';
import { rolesOf } from '#shared/report/roles.ts';
import { lessIsBetter, resultLines, shortLabel } from '#renderer/lib/case/index.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import { currencyOf, formatNumber } from '#renderer/lib/index.ts';

/** What every card of the page is about. */
export type Subject = {
  readonly content: CaseContent;
  readonly results: CaseResults;
  readonly line: Line;
  /** Where the analyses start: the base, or a scenario. */
  readonly lane: number;
  readonly scenario: string | null;
  /** The result there; not a number where it has none. */
  readonly base: number;
};

/** The subject that an address names: a result, and a scenario after it. What is not there gives the first of each. */
export function subjectOf(
  content: CaseContent,
  results: CaseResults,
  [result, scenario]: readonly string[],
): Subject | null {
  const lines = resultLines(content);
  const line = lines.find(({ name }) => name === result) ?? lines[0];
  if (!line) return null;
  const lane = Math.max(0, scenario === undefined ? 0 : results.lanes.indexOf(scenario, 1));
  return {
    content,
    results,
    line,
    lane,
    scenario: lane === 0 ? null : (results.lanes[lane] ?? null),
    base: results.results(lane)[line.name] ?? Number.NaN,
  };
}

/** Where a result turns from bad to good, when its kind says so; null where only a person can say. */
export function breakEvenOf({ content, results, line, lane }: Subject): number | null {
  if (/^(pi|profitability_index)$/.test(line.name)) return 1;
  if (currencyOf(line.unit) !== null) return lessIsBetter(line) || /revenue|sales/i.test(line.name) ? null : 0;
  const rate = rolesOf(content.lines, content.case.currency ?? 'EUR').discountRate;
  const { values, shape } = results.values(rate ?? '', lane);
  return line.unit === '%' && rate !== null && shape === 'scalar' ? (values[0] ?? null) : null;
}

export function sayResult(value: number | null | undefined, line: Line): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return noneOf(line);
  if (line.unit === 'month') return `${formatNumber(value, null, { digits: 1 })} months`;
  return formatNumber(value, line.unit, line.unit === '%' ? { digits: 1 } : { compact: true });
}

export const noneOf = (line: Line): string => (line.name.includes('payback') ? 'never' : 'no value');

/** `NPV is zero`, `IRR is 11 %`: a target is a round figure, so it is written without decimals that it does not have. */
export function meets(line: Line, target: number): string {
  return `${shortLabel(line)} is ${target === 0 ? 'zero' : formatNumber(target, line.unit, { compact: true })}`;
}
