import { compileModel, type Compilation } from '../compile/compile-model.ts';
import type { Finding } from '../types.ts';

/**
 * What would be wrong with a line if it had this text: the findings that compiling gives, for the formula bar
 * while someone types. Only the text itself is read again. The line may be an input so far, or new.
 * Example: `checkFormula(compilation, 'revenue', 'unis * price')` says that there is no line named “unis” and
 * suggests `units`.
 */
export function checkFormula(compilation: Compilation, lineName: string, text: string): readonly Finding[] {
  const { model } = compilation;
  const known = model.lines.some((line) => line.name === lineName);
  const blank = { name: lineName, label: null, unit: null, dimensions: null, aggregate: null, distribution: null };
  const lines = known
    ? model.lines
    : [...model.lines, { ...blank, kind: 'formula' as const, value: null, formula: text }];
  const changed = lines.map((line) =>
    line.name === lineName ? { ...line, kind: 'formula' as const, value: null, formula: text } : line,
  );
  return compileModel({ ...model, lines: changed }, compilation).findings.filter((each) => each.line === lineName);
}
