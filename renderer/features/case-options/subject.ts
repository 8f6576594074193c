import { isMoney, optionLanes, regretStates, type OptionLane } from '#shared/engine/index.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import type { Line } from '#shared/model/line.ts';
import { modelOf, type Model } from '#shared/model/model.ts';
import { nothingOption } from '#shared/model/option.ts';
import {
  faultIn,
  faultsAcross,
  lessIsBetter,
  resultLines,
  resultText,
  type LaneFault,
} from '#renderer/lib/case/index.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';

/** What every card of the page is about. */
export type Subject = {
  readonly content: CaseContent;
  readonly results: CaseResults;
  readonly model: Model;
  /** The result by which the options are judged. */
  readonly line: Line;
  readonly goal: 'highest' | 'lowest';
  /** The options that have this result: to do nothing has no rate and no payback as long as it sets no inputs. */
  readonly options: readonly OptionLane[];
  readonly readOnly: boolean;
};

/** The two sides of the page; a decision tree is large, so it has the page to itself. */
export type View = 'compare' | 'tree';

/** What an address says after the page: the view, and a result in it. */
export function placeOf([view, result]: readonly string[]): {
  readonly view: View;
  readonly result: string | undefined;
} {
  return { view: view === 'tree' ? 'tree' : 'compare', result };
}

/** The subject that an address names by its result; a name that is not there gives the headline. */
export function subjectOf(
  content: CaseContent,
  results: CaseResults,
  name: string | undefined,
  readOnly: boolean,
): Subject | null {
  const lines = resultLines(content);
  const line = lines.find((each) => each.name === name) ?? lines[0];
  if (!line) return null;
  const model = modelOf(content);
  return {
    content,
    results,
    model,
    line,
    goal: lessIsBetter(line) ? 'lowest' : 'highest',
    options: optionLanes(model).filter(({ overrides }) => overrides !== null || isMoney(line.unit)),
    readOnly,
  };
}

/** What an option comes to in a result; null where there is none. */
export function worthOf(results: CaseResults, name: string, line: Line): number | null {
  const place = results.options.find((each) => each.name === name);
  if (place === undefined) return null;
  if (place.lane === null) return isMoney(line.unit) ? 0 : null;
  return results.results(place.lane)[line.name] ?? null;
}

/** The same in words: doing nothing has no payback, and is not “never paid back”. */
export function worthText(
  { content, results }: Pick<Subject, 'content' | 'results'>,
  name: string,
  line: Line,
): string {
  const value = worthOf(results, name, line);
  if (value === null && name === nothingOption) return '–';
  const lane = results.options.find((each) => each.name === name)?.lane ?? null;
  return resultText(value, line, lane !== null && faultIn(content, results, lane, line.name) !== null);
}

/** What keeps options from having the result that they are judged by, each cause once. */
export function faultsOf({ content, results, line }: Subject): readonly LaneFault[] {
  const lanes = results.options.flatMap(({ lane }) => (lane === null ? [] : [lane]));
  return faultsAcross(content, results, lanes, [line.name]);
}

/** What may happen, whatever is chosen; none where the scenarios inherit in a circle. */
export function statesOf(model: Model) {
  const states = regretStates(model, 'Base');
  return states.ok ? states.value : [];
}

/** The best option by a result, the first of equals; null where one of them has none. */
export function bestOf({ results, options, line, goal }: Subject): string | null {
  const sign = goal === 'highest' ? 1 : -1;
  const worths = options.map(({ name }) => ({ name, worth: worthOf(results, name, line) }));
  let best: { name: string; worth: number } | null = null;
  for (const { name, worth } of worths) {
    if (worth === null) return null;
    if (best === null || sign * worth > sign * best.worth) best = { name, worth };
  }
  return best?.name ?? null;
}
