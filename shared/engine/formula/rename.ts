import { roleOf } from './check-tokens.ts';
import { lex } from './lex.ts';

/**
 * Puts a new name wherever a formula uses a line, and leaves every other character as it is. A function of
 * the same name (`npv(…)`) and text in quotes are not the line. Works on text that does not parse.
 * Example: `renameInFormula('npv(r, cash) - npv', 'npv', 'value')` is `npv(r, cash) - value`.
 */
export function renameInFormula(text: string, from: string, to: string): string {
  const tokens = lex(text);
  let out = '';
  let done = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'name' || token.text !== from || roleOf(tokens, index) !== 'value') continue;
    out += text.slice(done, token.from) + to;
    done = token.to;
  }
  return out + text.slice(done);
}
