import { flatOverrides, isByItem } from '../../model/dimension-items.ts';
import { valueFault } from '../../model/input-value.ts';
import type { InputValue } from '../../model/line.ts';
import type { Model, ModelLine } from '../../model/model.ts';
import { nothingOption } from '../../model/option.ts';
import type { Finding } from '../types.ts';
import type { Expansion } from './dimensions/expand.ts';
import { finding } from './findings.ts';

/** The numbers of an input: one, or one a period; or why it has none. */
export type InputNumbers =
  { readonly ok: true; readonly values: Float64Array } | { readonly ok: false; readonly finding: Finding };

export function inputNumbers(line: string, value: InputValue | null, periods: number): InputNumbers {
  if (typeof value === 'number') return { ok: true, values: Float64Array.of(value) };
  if (isList(value)) {
    if (value.length >= periods) return { ok: true, values: Float64Array.from(value.slice(0, periods)) };
    return {
      ok: false,
      finding: finding(
        'too-few-values',
        `“${line}” has ${value.length} values and the timeline has ${periods} periods. Add the missing values, or give one number for all periods.`,
        line,
      ),
    };
  }
  if (value === null)
    return { ok: false, finding: finding('no-value', `“${line}” has no value. Enter a number.`, line) };
  return {
    ok: false,
    finding: finding(
      'needs-dimensions',
      `“${line}” has a value for each of several items, but no dimensions. State its dimensions, or give one number.`,
      line,
    ),
  };
}

function isList(value: InputValue | null): value is readonly number[] {
  return Array.isArray(value);
}

/** Who sets inputs to other values: scenarios, options, and doing nothing. */
function settersOf(model: Model): readonly Setter[] {
  return [
    ...model.scenarios.map(({ name, overrides }) => ({
      who: `scenario “${name}”`,
      noun: 'scenario',
      values: overrides,
    })),
    ...model.options.map(({ name, values }) => ({ who: `option “${name}”`, noun: 'option', values })),
    { who: `option “${nothingOption}”`, noun: 'option', values: model.nothing },
  ];
}
type Setter = { readonly who: string; readonly noun: string; readonly values: Readonly<Record<string, InputValue>> };

/** Inputs that a scenario or an option gives one number a period: they are series in every lane. */
export function seriesBySetters(model: Model): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { values } of settersOf(model)) {
    for (const [line, value] of flatOverrides(model, values)) if (isList(value)) names.add(line);
  }
  return names;
}

/** Results and overrides that name no line, or no input. */
export function checkReferences(
  model: Model,
  lines: ReadonlyMap<string, ModelLine>,
  { dimensions }: Pick<Expansion, 'dimensions'>,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const name of model.results) {
    if (!lines.has(name))
      findings.push(
        finding('unknown-result', `The result “${name}” is not a line of this case. Choose another result.`, null, {
          severity: 'warning',
        }),
      );
    else if ((dimensions.get(name) ?? []).length > 0)
      findings.push(
        finding(
          'result-with-dimensions',
          `The result “${name}” has one value for each ${(dimensions.get(name) ?? []).join(' and ')}, and a result is one number. Choose a line such as sum(${name}).`,
          name,
        ),
      );
  }
  for (const { who, noun, values } of settersOf(model)) {
    const told = `${who.charAt(0).toUpperCase()}${who.slice(1)}`;
    for (const [name, value] of Object.entries(values)) {
      const line = lines.get(name);
      const where = `The ${who} changes “${name}”`;
      if (line === undefined)
        findings.push(
          finding(
            'unknown-override',
            `${where}, which is not a line of this case. Take the change out of the ${noun}.`,
            null,
          ),
        );
      else if (line.kind !== 'input')
        findings.push(
          finding(
            'override-of-formula',
            `${where}, which is a formula. ${noun === 'option' ? 'An option' : 'A scenario'} can change inputs only.`,
            name,
          ),
        );
      else if (isByItem(value)) {
        const fault = valueFault(value, {
          periods: model.timeline.periods,
          dimensions: model.dimensions,
          lineDimensions: dimensions.get(name) ?? [],
        });
        if (fault !== null) findings.push(finding('dimension-values', `${told}: “${name}” ${fault}.`, name));
      } else {
        const numbers = inputNumbers(name, value, model.timeline.periods);
        if (!numbers.ok) findings.push(finding(numbers.finding.code, `${told}: ${numbers.finding.message}`, name));
      }
    }
  }
  return findings;
}
