import type { Line } from '../../model/line.ts';
import { keptTogether } from '../compile/suggested-rule.ts';
import { lex } from './lex.ts';
import { renameInFormula, usesName } from './rename.ts';

/**
 * The formulas that use an input, changed so that they take its items together as its row of the table does: then no
 * other line gets items when the input does. For an input that has no dimensions yet.
 * Example: `units * price` with the input `units` in `unit` becomes `sum(units) * price`.
 */
export function takingTogether(lines: readonly Line[], input: Line): { readonly from: Line; readonly to: Line }[] {
  const by = `${keptTogether(input)}(${input.name})`;
  return lines.flatMap((from) =>
    from.formula === null || !usesName(from.formula, input.name)
      ? []
      : [{ from, to: { ...from, formula: renameInFormula(from.formula, input.name, by) } }],
  );
}

const reductions: ReadonlySet<string> = new Set(['sum', 'average', 'min', 'max']);

/**
 * The formulas that take the items of inputs together, for when these have one value again: there is nothing to be
 * taken together then, and `sum(units)` would be a mistake.
 */
export function takingAlone(
  lines: readonly Line[],
  inputs: readonly Line[],
): { readonly from: Line; readonly to: Line }[] {
  return lines.flatMap((from) => {
    if (from.formula === null) return [];
    const formula = inputs.reduce((text, { name }) => alone(text, name), from.formula);
    return formula === from.formula ? [] : [{ from, to: { ...from, formula } }];
  });
}

/** Example: `alone('sum(units, region) * price', 'units')` is `units * price`. */
export function alone(text: string, name: string): string {
  const tokens = lex(text);
  let out = '';
  let done = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.from < done || token.kind !== 'name' || !reductions.has(token.text)) continue;
    if (tokens[index + 1]?.kind !== 'open' || tokens[index + 2]?.text !== name) continue;
    let end = index + 3;
    while (tokens[end]?.kind === 'comma' && tokens[end + 1]?.kind === 'name') end += 2;
    const isTwoValues = (token.text === 'min' || token.text === 'max') && end > index + 3;
    const close = tokens[end];
    if (close?.kind !== 'close' || isTwoValues) continue;
    out += text.slice(done, token.from) + name;
    done = close.to;
  }
  return out + text.slice(done);
}
