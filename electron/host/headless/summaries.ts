import { caseContent, listCases } from '#shared/model/case-content.ts';
import type { Case } from '#shared/model/case.ts';
import type { Records } from '#shared/model/record.ts';

export type CaseSummary = Pick<Case, 'id' | 'name' | 'status' | 'currency' | 'timeline'> & {
  readonly lines: number;
  readonly scenarios: readonly string[];
  /** Besides the case as it is modelled and doing nothing. */
  readonly options: readonly string[];
  readonly results: readonly string[];
};

export function summariesOf(records: Records): CaseSummary[] {
  return listCases(records).map((row) => {
    const content = caseContent(records, row.id);
    const names = new Map(content?.lines.map((line) => [line.id, line.name]));
    const { id, name, status, currency, timeline } = row;
    return {
      id,
      name,
      status,
      currency,
      timeline,
      lines: content?.lines.length ?? 0,
      scenarios: content?.scenarios.map((scenario) => scenario.name) ?? [],
      options: content?.options.map((option) => option.name) ?? [],
      results: row.results.flatMap((lineId) => names.get(lineId) ?? []),
    };
  });
}
