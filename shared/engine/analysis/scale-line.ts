import type { Model, ModelLine } from '../../model/model.ts';
import { renameInFormula } from '../formula/rename.ts';

/**
 * The same model with one more input that multiplies a line in every period: what was worked out or given stays
 * under another name, and everything that uses the line sees it scaled. A line that looks back at itself looks at
 * its unscaled past, so the factor does not compound within it.
 * Example: `units` in `units * price` becomes `units_given * units_factor`, with a factor of 1.
 */
export function scaleLine(model: Model, name: string): { readonly model: Model; readonly factor: string } {
  const taken = new Set(model.lines.map((line) => line.name));
  const given = freeName(`${name}_given`, taken);
  const factor = freeName(`${name}_factor`, taken);
  const lines = model.lines.flatMap((line): ModelLine[] => {
    if (line.name !== name) return [line];
    const formula = line.formula === null ? null : renameInFormula(line.formula, name, given);
    return [
      { ...line, name: given, formula },
      { ...line, name: factor, kind: 'input', value: 1, formula: null, aggregate: null, distribution: null },
      { ...line, kind: 'formula', value: null, formula: `${given} * ${factor}`, distribution: null },
    ];
  });
  return { model: { ...model, lines }, factor };
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  while (taken.has(name)) name += '_';
  return name;
}
