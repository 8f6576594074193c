import type { PickedItem } from './expression.ts';

/** A piece of a formula's text. `from` and `to` are places in the text, `to` exclusive. */
export type Token = {
  readonly kind: 'number' | 'name' | 'operator' | 'open' | 'close' | 'comma' | 'text' | 'other' | 'selection';
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Of a selection, which `selections.ts` puts together: the items chosen. */
  readonly picks?: readonly PickedItem[];
};

const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const name = /[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*/uy;
const text = /"[^"]*"?|`[^`]*`?/y;
/** Longest first. What is not an operator of ours is still read as one piece, so that a message can name it. */
const symbols = [
  '>>>',
  '==',
  '!=',
  '<=',
  '>=',
  '&&',
  '||',
  '**',
  '<>',
  '<<',
  '>>',
  '.*',
  './',
  '.^',
  '??',
  ':=',
  '+',
  '-',
  '*',
  '/',
  '^',
  '%',
  '<',
  '>',
  '?',
  ':',
] as const;
const operators: ReadonlySet<string> = new Set([
  '==',
  '!=',
  '<=',
  '>=',
  '+',
  '-',
  '*',
  '/',
  '^',
  '%',
  '<',
  '>',
  '?',
  ':',
]);

function match(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? null;
}

function kindOfSymbol(symbol: string): Token['kind'] {
  if (symbol === '(') return 'open';
  if (symbol === ')') return 'close';
  if (symbol === ',') return 'comma';
  return operators.has(symbol) ? 'operator' : 'other';
}

/**
 * Cuts any text into tokens; nothing is refused here and nothing but white space is dropped, so that renaming
 * and error messages work on text that does not parse. `and`, `or` and `not` come out as names.
 * Example: `lex('2 * price')` gives a number, an operator and a name at 0, 2 and 4.
 */
export function lex(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const character = source.charAt(at);
    if (/\s/.test(character)) {
      at += 1;
      continue;
    }
    const found =
      read('number', match(number, source, at)) ??
      read('name', match(name, source, at)) ??
      read('text', match(text, source, at)) ??
      readSymbol(source, at);
    tokens.push({ ...found, from: at, to: at + found.text.length });
    at += found.text.length;
  }
  return tokens;
}

type Piece = { readonly kind: Token['kind']; readonly text: string };

function read(kind: Token['kind'], found: string | null): Piece | null {
  return found === null ? null : { kind, text: found };
}

function readSymbol(source: string, at: number): Piece {
  const known = symbols.find((symbol) => source.startsWith(symbol, at));
  const symbol = known ?? String.fromCodePoint(source.codePointAt(at) ?? 0x20);
  return { kind: kindOfSymbol(symbol), text: symbol };
}
