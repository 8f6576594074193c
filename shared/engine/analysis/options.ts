import { didYouMean } from '../../kernel/nearest-name.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { flatOverrides } from '../../model/dimension-items.ts';
import type { InputValue } from '../../model/line.ts';
import type { Model } from '../../model/model.ts';
import { nothingOption, plannedOption } from '../../model/option.ts';
import type { Compilation } from '../compile/compile-model.ts';
import type { LaneOverrides } from '../types.ts';
import { scenarioLanes } from './scenarios.ts';
import { resultOver } from './subject.ts';

/** A course of action as a lane. Null is to do nothing where that sets no inputs: worth 0 by definition. */
export type OptionLane = { readonly name: string; readonly overrides: LaneOverrides | null };

/** Doing nothing: worth 0, unless the case says what its inputs are then. */
export function nothingLane(model: Model): OptionLane {
  const sets = Object.keys(model.nothing).length > 0;
  return { name: nothingOption, overrides: sets ? laneOf(model, model.nothing) : null };
}

/**
 * All options of a case: as it is modelled, its own in their order, and to do nothing.
 *
 * - For: what a decision is between. `resultOfOptions` evaluates them together.
 * - Example: a case with the option `Partner`: `As planned`, `Partner`, `Do nothing`.
 */
export function optionLanes(model: Model): readonly OptionLane[] {
  return [
    { name: plannedOption, overrides: {} },
    ...model.options.map(({ name, values }) => ({ name, overrides: laneOf(model, values) })),
    nothingLane(model),
  ];
}

const laneOf = (model: Model, values: Readonly<Record<string, InputValue>>): LaneOverrides =>
  Object.fromEntries(flatOverrides(model, values));

/**
 * Options by name, in the order asked for: an option of the case, else a scenario of it; null is the case as it is.
 *
 * - Errors: `option-not-found` with the nearest name, or what is wrong with the scenarios.
 */
export function namedOptions(
  model: Model,
  names: readonly (string | null)[],
  baseName: string,
): Result<readonly OptionLane[]> {
  const scenarios = scenarioLanes(model);
  if (!scenarios.ok) return scenarios;
  const known: readonly OptionLane[] = [...optionLanes(model), ...scenarios.value];
  const found: OptionLane[] = [];
  for (const name of names) {
    const option = name === null ? { name: baseName, overrides: {} } : known.find((each) => each.name === name);
    if (option === undefined) {
      const near = didYouMean(
        name ?? '',
        known.map((each) => each.name),
      );
      return fail('option-not-found', `There is no option or scenario called “${name ?? ''}” in this case.${near}`, {
        name,
      });
    }
    found.push(option);
  }
  return ok(found);
}

/**
 * A result of every option in every state, all options of the first state first. What an option sets holds in every
 * state, also where the state sets the same input.
 */
export function resultOfOptions(
  compilation: Compilation,
  result: string,
  options: readonly OptionLane[],
  states: readonly LaneOverrides[],
): Float64Array {
  const evaluated = options.flatMap(({ overrides }) => (overrides === null ? [] : [overrides]));
  const lanes = states.flatMap((state) => evaluated.map((overrides) => ({ ...state, ...overrides })));
  const values = resultOver(compilation, result, lanes);
  if (evaluated.length === options.length) return values;
  let next = 0;
  return Float64Array.from({ length: states.length * options.length }, (_, index) =>
    options[index % options.length]?.overrides === null ? 0 : (values[next++] ?? NaN),
  );
}
