import { quantileOf } from '#shared/engine/distributions/index.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import type { AnalysisOptions } from '#renderer/lib/engine/index.ts';
import { formatNumber, parseNumber, whyNotNumber } from '#renderer/lib/index.ts';
import { lanesOf } from './lanes.ts';

/** What is combined with the rest: the scenarios as they are, or values of one input. */
export type AxisChoice =
  | { readonly kind: 'scenarios' }
  | { readonly kind: 'input'; readonly line: string; readonly values: readonly number[] };
type Axis = AnalysisOptions<'grid'>['axes'][number];

export const mostValues = 12;
export const mostCells = 400;
export const mostAxes = 4;

/** Inputs that are one number: what an axis can be about. */
export function axisInputs(content: CaseContent): readonly Line[] {
  return content.lines.filter(({ kind, value }) => kind === 'input' && typeof value === 'number');
}

/** P10, the value of today and P90; a fifth to each side where there is no range. */
export function inputAxis(line: Line): AxisChoice {
  const value = typeof line.value === 'number' ? line.value : 0;
  const { distribution } = line;
  const ends =
    distribution === null
      ? [value - Math.abs(value) * 0.2, value + Math.abs(value) * 0.2]
      : [quantileOf(distribution, 0.1), quantileOf(distribution, 0.9)];
  const rounded = ends.map((end) => Number(end.toPrecision(3)));
  return { kind: 'input', line: line.name, values: distinct([rounded[0] ?? value, value, rounded[1] ?? value]) };
}

/** The scenarios, and beside them the first uncertain input that none of them sets. */
export function firstAxes(content: CaseContent): readonly AxisChoice[] {
  const set = new Set(content.overrides.map(({ lineId }) => lineId));
  const input = axisInputs(content).find((line) => line.distribution !== null && !set.has(line.id));
  return [{ kind: 'scenarios' }, ...(input ? [inputAxis(input)] : [])];
}

/** An axis as the engine takes it. A line that has gone since leaves none. */
export function axisOf(content: CaseContent, choice: AxisChoice): readonly Axis[] {
  if (choice.kind === 'scenarios') {
    const alternatives = [...lanesOf(content)].map(([name, overrides]) => ({ name, overrides }));
    return [{ name: 'Scenario', alternatives }];
  }
  const line = axisInputs(content).find(({ name }) => name === choice.line);
  if (!line) return [];
  return [
    {
      name: lineLabel(line),
      alternatives: choice.values.map((value) => ({
        name: formatNumber(value, line.unit),
        overrides: { [line.name]: value },
      })),
    },
  ];
}

export const valuesText = (values: readonly number[], { unit }: Line): string =>
  values.map((value) => formatNumber(value, unit, { withUnit: unit === '%' })).join('; ');

/** Values written with semicolons between, in the order in which they are to stand; or why they can't be read. */
export function readValues(text: string, { unit }: Line): readonly number[] | string {
  const parts = text.split(';').map((part) => part.trim());
  const given = parts.filter((part) => part !== '');
  const values: number[] = [];
  for (const part of given) {
    const value = parseNumber(part, unit);
    if (value === null) return `${whyNotNumber(part, unit)} Write values with semicolons between.`;
    values.push(value);
  }
  if (values.length === 0) return 'Write at least one value, or take the axis away.';
  if (values.length > mostValues) return `At most ${mostValues} values fit on an axis.`;
  return distinct(values);
}

const distinct = (values: readonly number[]): readonly number[] => [...new Set(values)];
