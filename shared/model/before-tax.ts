import type { InputValue } from './line.ts';
import type { Model, ModelLine } from './model.ts';

/**
 * The model of a case that is shown before tax: its lines of tax count as nothing, with the unit and the shape they
 * have, in every scenario and option. The discount rate stays what it is.
 */
export function beforeTax(model: Model, isTax: (name: string) => boolean): Model {
  const without = (values: Readonly<Record<string, InputValue>>): Readonly<Record<string, InputValue>> =>
    Object.fromEntries(Object.entries(values).filter(([name]) => !isTax(name)));
  return {
    ...model,
    lines: model.lines.map((line) => (isTax(line.name) ? asNothing(line) : line)),
    scenarios: model.scenarios.map((scenario) => ({ ...scenario, overrides: without(scenario.overrides) })),
    correlations: model.correlations.filter(({ a, b }) => !isTax(a) && !isTax(b)),
    options: model.options.map((option) => ({ ...option, values: without(option.values) })),
    nothing: without(model.nothing),
  };
}

function asNothing(line: ModelLine): ModelLine {
  return {
    ...line,
    value: line.value === null ? null : zeros(line.value),
    // Its own formula keeps unit, shape and dimensions; the absolute value keeps a negative tax from leaving a minus.
    formula: line.formula === null ? null : `abs(0 * (${line.formula}))`,
    distribution: null,
    leftOut: { words: 'nothing, since the case is shown before tax', formula: line.formula },
  };
}

function zeros(value: InputValue): InputValue {
  if (typeof value === 'number') return 0;
  if (Array.isArray(value)) return value.map(() => 0);
  return Object.fromEntries(Object.entries(value).map(([item, inner]: [string, InputValue]) => [item, zeros(inner)]));
}
