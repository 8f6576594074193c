import { didYouMean } from '../../../kernel/nearest-name.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Model } from '../../../model/model.ts';
import type { LaneOverrides } from '../../types.ts';
import { scenarioLanes } from '../scenarios.ts';

/** What may be chosen: a lane of the model, or doing nothing, which is worth 0. */
export type DecisionOption = { readonly name: string; readonly overrides: LaneOverrides | null };

/** How the base case and doing nothing are called in an answer. */
export const baseOption = 'Base';
export const nothingOption = 'Do nothing';

/** Scenarios by name, null for the base; and whether to do nothing is an option too. */
export type OptionChoice = {
  readonly options?: readonly (string | null)[];
  /** When left out: only where fewer than two options are named. */
  readonly orNothing?: boolean;
};

/**
 * The options of a decision: scenarios of the case, its base, or doing nothing, which is worth 0. No name at all is the
 * go or no-go of the base.
 *
 * - Errors: `scenario-not-found` with the nearest name, `same-option` for one named twice, `one-option` where nothing
 *   is left to decide, or what is wrong with the scenarios.
 * - Example: `{}` gives `Base` and `Do nothing`.
 */
export function decisionOptions(
  model: Model,
  { options = [], orNothing }: OptionChoice,
): Result<readonly DecisionOption[]> {
  const lanes = scenarioLanes(model);
  if (!lanes.ok) return lanes;
  const wanted = options.length === 0 ? [null] : options;
  const twice = wanted.find((name, index) => wanted.indexOf(name) !== index);
  if (twice !== undefined) {
    const name = twice ?? baseOption;
    return fail('same-option', `The option “${name}” is named twice. Name each option once.`, { name });
  }
  const chosen: DecisionOption[] = [];
  for (const name of wanted) {
    const option = name === null ? { name: baseOption, overrides: {} } : lanes.value.find((each) => each.name === name);
    if (option === undefined) {
      const names = lanes.value.map((each) => each.name);
      const near = didYouMean(name ?? '', names);
      return fail('scenario-not-found', `There is no scenario called “${name ?? ''}” in this case.${near}`, { name });
    }
    chosen.push(option);
  }
  if (orNothing ?? chosen.length < 2) chosen.push({ name: nothingOption, overrides: null });
  if (chosen.length < 2) {
    return fail(
      'one-option',
      'With one option there is nothing to decide. Name another scenario, or let it be done or not.',
    );
  }
  return ok(chosen);
}
