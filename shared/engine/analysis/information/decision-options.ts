import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Model } from '../../../model/model.ts';
import { namedOptions, nothingLane, type OptionLane } from '../options.ts';

/** How the base case is called in an answer. */
export const baseOption = 'Base';

/** Options or scenarios by name, null for the base; and whether to do nothing is an option too. */
export type OptionChoice = {
  readonly options?: readonly (string | null)[];
  /** When left out: only where fewer than two options are named. */
  readonly orNothing?: boolean;
};

/**
 * The options of a decision: those of the case, scenarios of it, its base, or doing nothing, which is worth 0 unless it
 * sets inputs. No name at all is the go or no-go of the base.
 *
 * - Errors: `option-not-found` with the nearest name, `same-option` for one named twice, `one-option` where nothing
 *   is left to decide, or what is wrong with the scenarios.
 * - Example: `{}` gives `Base` and `Do nothing`.
 */
export function decisionOptions(
  model: Model,
  { options = [], orNothing }: OptionChoice,
): Result<readonly OptionLane[]> {
  const wanted = options.length === 0 ? [null] : options;
  const twice = wanted.find((name, index) => wanted.indexOf(name) !== index);
  if (twice !== undefined) {
    const name = twice ?? baseOption;
    return fail('same-option', `The option “${name}” is named twice. Name each option once.`, { name });
  }
  const named = namedOptions(model, wanted, baseOption);
  if (!named.ok) return named;
  const chosen = [...named.value];
  const nothing = nothingLane(model);
  if ((orNothing ?? chosen.length < 2) && !chosen.some(({ name }) => name === nothing.name)) chosen.push(nothing);
  if (chosen.length < 2) {
    return fail(
      'one-option',
      'With one option there is nothing to decide. Name another option or scenario, or let it be done or not.',
    );
  }
  return ok(chosen);
}
