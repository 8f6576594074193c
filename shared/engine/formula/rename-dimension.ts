import { roleOf } from './check-tokens.ts';
import { lex, type Token } from './lex.ts';

/**
 * Puts a new name wherever a formula names a dimension: before the item in square brackets, and as what is added up
 * over. Where a line has the name too, it means the line outside of brackets.
 * Example: `renameDimension('sum(units, region)', 'region', 'market', false)` is `sum(units, market)`.
 */
export function renameDimension(text: string, from: string, to: string, isLine: boolean): string {
  return replaced(
    text,
    placesOf(lex(text), from, isLine).map((token) => ({ token, by: to })),
  );
}

/** Whether a formula names the dimension. */
export function usesDimension(text: string, name: string, isLine: boolean): boolean {
  return placesOf(lex(text), name, isLine).length > 0;
}

/** The items of a dimension that a formula chooses by name. */
export function chosenItems(text: string, dimension: string): readonly string[] {
  return choicesOf(lex(text), dimension).map(({ text: quoted }) => quoted.slice(1, -1));
}

/**
 * Puts new names wherever a formula chooses an item, all at once: two items may trade names.
 * Example: `units[region == "DE"]` becomes `units[region == "DACH"]`.
 */
export function renameItems(text: string, dimension: string, names: ReadonlyMap<string, string>): string {
  const changes = choicesOf(lex(text), dimension).flatMap((token) => {
    const name = names.get(token.text.slice(1, -1));
    return name === undefined ? [] : [{ token, by: name.includes('"') ? `\`${name}\`` : `"${name}"` }];
  });
  return replaced(text, changes);
}

function placesOf(tokens: readonly Token[], name: string, isLine: boolean): readonly Token[] {
  let inBrackets = false;
  return tokens.filter((token, index) => {
    if (token.text === '[' || token.text === ']') inBrackets = token.text === '[';
    if (token.kind !== 'name' || token.text !== name) return false;
    return inBrackets ? tokens[index + 1]?.text === '==' : !isLine && roleOf(tokens, index) === 'value';
  });
}

function choicesOf(tokens: readonly Token[], dimension: string): readonly Token[] {
  let inBrackets = false;
  return tokens.filter((token, index) => {
    if (token.text === '[' || token.text === ']') inBrackets = token.text === '[';
    const [name, equals] = [tokens[index - 2], tokens[index - 1]];
    return inBrackets && token.kind === 'text' && equals?.text === '==' && name?.text === dimension;
  });
}

function replaced(text: string, changes: readonly { readonly token: Token; readonly by: string }[]): string {
  let out = '';
  let done = 0;
  for (const { token, by } of changes) {
    out += text.slice(done, token.from) + by;
    done = token.to;
  }
  return out + text.slice(done);
}
