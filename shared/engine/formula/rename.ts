import { roleOf } from './check-tokens.ts';
import { lex, type Token } from './lex.ts';

/**
 * Puts a new name wherever a formula uses a line, and leaves every other character as it is. A function of
 * the same name (`npv(…)`), a dimension in square brackets and text in quotes are not the line. Works on text that
 * does not parse.
 * Example: `renameInFormula('npv(r, cash) - npv', 'npv', 'value')` is `npv(r, cash) - value`.
 */
export function renameInFormula(text: string, from: string, to: string): string {
  const tokens = lex(text);
  let out = '';
  let done = 0;
  for (const { from: start, to: end } of placesOf(tokens, from)) {
    // After a digit that touches it, a name such as `e5` would become part of the number.
    const apart = /[\d.]$/.test(text.slice(0, start)) ? ' ' : '';
    out += text.slice(done, start) + apart + to;
    done = end;
  }
  return out + text.slice(done);
}

/** Whether a formula uses a line of this name, or a built-in name where there is no such line. */
export function usesName(text: string, name: string): boolean {
  return placesOf(lex(text), name).length > 0;
}

function placesOf(tokens: readonly Token[], name: string): readonly Token[] {
  let inBrackets = false;
  return tokens.filter((token, index) => {
    if (token.text === '[' || token.text === ']') inBrackets = token.text === '[';
    return token.kind === 'name' && token.text === name && !inBrackets && roleOf(tokens, index) === 'value';
  });
}
