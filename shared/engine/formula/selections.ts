import { issue, type FormulaIssue, type PickedItem } from './expression.ts';
import type { Token } from './lex.ts';
import { shorten } from './refusals.ts';

export type Joined =
  { readonly ok: true; readonly tokens: readonly Token[] } | { readonly ok: false; readonly issue: FormulaIssue };

const example = 'units[region == "DE"]';

/**
 * Puts `name[dimension == "item", …]` together into one token, so that the parser meets neither brackets nor text.
 * Square brackets and text anywhere else stay as they are and are refused as before.
 */
export function joinSelections(tokens: readonly Token[]): Joined {
  if (!tokens.some((token) => token.text === '[')) return { ok: true, tokens };
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (token.text !== '[') {
      joined.push(token);
      continue;
    }
    const line = joined.pop();
    if (line?.kind !== 'name') {
      return refuse(`Square brackets choose one item of a line. Write the line before them: ${example}.`, token);
    }
    const read = readPicks(tokens, index + 1);
    if (!read.ok) return read;
    const end = tokens[read.close]?.to ?? token.to;
    joined.push({ kind: 'selection', text: line.text, from: line.from, to: end, picks: read.picks });
    index = read.close;
  }
  return { ok: true, tokens: joined };
}

type Read =
  | { readonly ok: true; readonly picks: readonly PickedItem[]; readonly close: number }
  | { readonly ok: false; readonly issue: FormulaIssue };

function readPicks(tokens: readonly Token[], from: number): Read {
  const picks: PickedItem[] = [];
  for (let index = from; ; index += 4) {
    const [dimension, equals, item, after] = tokens.slice(index, index + 4);
    if (dimension?.kind !== 'name' || equals?.text !== '==') {
      return refuse(`In square brackets stands which item is meant, such as ${example}.`, dimension ?? equals ?? null);
    }
    if (item?.kind !== 'text' || item.text.length < 2 || !item.text.endsWith(item.text.charAt(0))) {
      const write = item?.kind === 'name' ? `"${item.text}"` : null;
      const says = write === null ? `such as ${example}` : `write ${write}`;
      return refuse(`The item stands in quotes: ${says}.`, item ?? equals, write);
    }
    const at = { from: dimension.from, to: item.to };
    if (picks.some((each) => each.dimension === dimension.text)) {
      return refuse(`“${shorten(dimension.text)}” is chosen twice; one item of it can be meant.`, at);
    }
    picks.push({ dimension: dimension.text, item: item.text.slice(1, -1), at });
    if (after?.text === ']') return { ok: true, picks, close: index + 3 };
    if (after?.kind !== 'comma') {
      return refuse('This square bracket is never closed. Add ] after the item.', after ?? item);
    }
  }
}

function refuse(
  message: string,
  token: { readonly from: number; readonly to: number } | null,
  write: string | null = null,
) {
  const at = token === null ? null : { from: token.from, to: token.to };
  return { ok: false as const, issue: issue('selection', message, at, write) };
}
