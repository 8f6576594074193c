/** The only door to mathjs: its parser. mathjs evaluates nothing here. */
import { create, parseDependencies } from 'mathjs/number';

/**
 * The parser's tree as far as it is looked at. `args` and the like are typed as unknown trees; a node that is
 * not on the allow-list of `build-tree.ts` is refused whatever it holds.
 */
export type ParsedNode = {
  readonly type: string;
  readonly name?: string;
  readonly op?: string;
  readonly implicit?: boolean;
  readonly args?: readonly ParsedNode[];
  readonly content?: ParsedNode;
  readonly condition?: ParsedNode;
  readonly trueExpr?: ParsedNode;
  readonly falseExpr?: ParsedNode;
  readonly fn?: ParsedNode;
};

export type GrammarResult =
  { readonly ok: true; readonly tree: ParsedNode } | { readonly ok: false; /** From 0. */ readonly place: number };

// The type declares every factory as possibly absent; an empty set would fail at once, when the module is loaded.
const { parse } = create(parseDependencies ?? {});

/** Reads text that has passed `checkTokens`; a syntax error gives the place where the parser stopped. */
export function readGrammar(text: string): GrammarResult {
  try {
    return { ok: true, tree: parse(text) as unknown as ParsedNode };
  } catch (error) {
    const place = /\(char (\d+)\)/.exec(error instanceof Error ? error.message : '')?.[1];
    return { ok: false, place: place === undefined ? 0 : Number(place) - 1 };
  }
}
