import { create } from 'zustand';
import type { CaseContent } from '#shared/model/case-content.ts';
import { rolesOf } from '#shared/report/roles.ts';
import { resultLines } from '../case/index.ts';
import type { Sampler, Wanted } from './protocol.ts';

/** How the person set a simulation up. What has become impossible by an edit falls back to the usual. */
export type Choice = {
  readonly trials: number;
  readonly seed: number;
  readonly sampler: Sampler;
  readonly result: string | null;
  readonly scenario: string | null;
  /** Share of the mean at which its standard error is small enough; null runs all trials. */
  readonly until: number | null;
};

export const usualChoice: Choice = {
  trials: 10_000,
  seed: 1,
  sampler: 'lhs',
  result: null,
  scenario: null,
  until: null,
};

/** Of the person at this screen, not of the file: a simulation changes nothing in the workspace. */
export const useChoices = create<Readonly<Record<string, Choice>>>()(() => ({}));

export function choose(caseId: string, fields: Partial<Choice>): void {
  const now = useChoices.getState()[caseId] ?? usualChoice;
  useChoices.setState({ [caseId]: { ...now, ...fields } });
}

/** Null when the case names no result. */
export function wantedOf(content: CaseContent, choice: Choice): Wanted | null {
  const results = resultLines(content);
  const watched = results.find(({ name }) => name === choice.result) ?? results[0];
  if (!watched) return null;
  const { trials, seed, sampler, until } = choice;
  const scenario = content.scenarios.some(({ name }) => name === choice.scenario) ? choice.scenario : null;
  return {
    trials,
    seed,
    sampler,
    scenario,
    watched: watched.name,
    fan: fanLines(content),
    until: until === null ? null : { result: watched.name, standardError: until, of: 'share' },
  };
}

/** Cash to date and cash flow, where the case has them. */
export function fanLines(content: CaseContent): readonly string[] {
  const roles = rolesOf(content.lines, content.case.currency ?? 'EUR');
  return [roles.cashToDate, roles.cashFlow].filter((name) => name !== null);
}
