import type { InputValue } from '../../model/line.ts';
import type { Model, ModelLine } from '../../model/model.ts';
import type { Finding } from '../types.ts';
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
  return { ok: false, finding: dimensionsLater(line) };
}

function isList(value: InputValue | null): value is readonly number[] {
  return Array.isArray(value);
}

export function dimensionsLater(line: string): Finding {
  return finding(
    'dimensions-later',
    `Dimensions are not evaluated yet, so “${line}” has no value, nor has what depends on it. Write one line for each item.`,
    line,
  );
}

/** Inputs that some scenario gives one number a period: they are series in every lane. */
export function seriesByScenario(model: Model): ReadonlySet<string> {
  const names = new Set<string>();
  for (const scenario of model.scenarios) {
    for (const [line, value] of Object.entries(scenario.overrides)) if (isList(value)) names.add(line);
  }
  return names;
}

/** Results and overrides that name no line, or no input. */
export function checkReferences(model: Model, lines: ReadonlyMap<string, ModelLine>): readonly Finding[] {
  const findings: Finding[] = [];
  for (const name of model.results) {
    if (!lines.has(name))
      findings.push(
        finding('unknown-result', `The result “${name}” is not a line of this case. Choose another result.`, null, {
          severity: 'warning',
        }),
      );
  }
  for (const scenario of model.scenarios) {
    for (const [name, value] of Object.entries(scenario.overrides)) {
      const line = lines.get(name);
      const where = `The scenario “${scenario.name}” changes “${name}”`;
      if (line === undefined)
        findings.push(
          finding(
            'unknown-override',
            `${where}, which is not a line of this case. Take the change out of the scenario.`,
            null,
          ),
        );
      else if (line.kind !== 'input')
        findings.push(
          finding('override-of-formula', `${where}, which is a formula. A scenario can change inputs only.`, name),
        );
      else {
        const numbers = inputNumbers(name, value, model.timeline.periods);
        if (!numbers.ok)
          findings.push(finding(numbers.finding.code, `Scenario “${scenario.name}”: ${numbers.finding.message}`, name));
      }
    }
  }
  return findings;
}
