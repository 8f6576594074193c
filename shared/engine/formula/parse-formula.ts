import { limits } from '../../kernel/limits.ts';
import { buildTree } from './build-tree.ts';
import { checkTokens, isPercentSign, roleOf } from './check-tokens.ts';
import { issue, type Expression, type FormulaIssue, type Span } from './expression.ts';
import { readGrammar } from './grammar.ts';
import { lex, type Token } from './lex.ts';
import { joinSelections } from './selections.ts';
import { expressionDepth } from './depth.ts';

export type ParsedFormula =
  { readonly ok: true; readonly tree: Expression } | { readonly ok: false; readonly issue: FormulaIssue };

/**
 * Reads a formula's text into a checked tree.
 *
 * The parser never sees the person's text: each number and name is replaced by a numbered placeholder first.
 * So places in the text are exact, `5%` is plainly 0.05, and no name (`e`, `i`, `in`, `mod`, `__proto__`)
 * means anything special.
 *
 * - Errors: one issue with its place: what is wrong and what to write instead.
 * - Limits: 2,000 characters, 200 parts, 32 levels; all but the last rule on sums are checked before parsing.
 * - Example: `parseFormula('2 * price')` gives the tree of a product.
 */
export function parseFormula(text: string): ParsedFormula {
  if (text.length > limits.formulaCharacters) {
    return failed(
      issue(
        'too-long',
        `The formula is longer than ${limits.formulaCharacters.toLocaleString('en')} characters. Give a part of it a line of its own.`,
        null,
      ),
    );
  }
  const joined = joinSelections(lex(text));
  if (!joined.ok) return failed(joined.issue);
  const { tokens } = joined;
  if (tokens.length === 0)
    return failed(issue('empty', 'The formula is empty. Write a number, a name or a calculation.', null));
  const leading =
    tokens[0]?.text === '=' ? issue('leading-equals', 'Leave out the = sign at the start.', tokens[0], '') : null;
  const refused = leading ?? checkTokens(tokens);
  if (refused !== null) return failed(refused);

  const placed = withPlaceholders(tokens);
  const parsed = readGrammar(placed.text);
  if (!parsed.ok) return failed(syntaxIssue(tokens, placed.starts, parsed.place, text));
  const built = buildTree(parsed.tree, {
    tokens,
    closedAt: closingPlaces(tokens),
    numberAt: (index) => numberAt(tokens, index),
    spanAt: (index) => spanAt(tokens, index),
  });
  if (!built.ok) return failed(built.issue);
  if (expressionDepth(built.tree) > limits.formulaDepth) {
    return failed(
      issue(
        'too-deep',
        `The formula is nested deeper than ${limits.formulaDepth} levels. Give a part of it a line of its own.`,
        null,
      ),
    );
  }
  return built;
}

function failed(why: FormulaIssue): ParsedFormula {
  return { ok: false, issue: why };
}

function withPlaceholders(tokens: readonly Token[]): { readonly text: string; readonly starts: readonly number[] } {
  const starts: number[] = [];
  let text = '';
  for (const [index, token] of tokens.entries()) {
    starts.push(text.length);
    if (isPercentSign(tokens, index)) continue;
    const role = token.kind === 'name' ? roleOf(tokens, index) : 'value';
    const isOperand =
      token.kind === 'number' || token.kind === 'selection' || (token.kind === 'name' && role !== 'operator');
    text += isOperand ? `${role === 'call' ? 'f' : 'v'}${index} ` : `${token.text} `;
  }
  return { text, starts };
}

function numberAt(tokens: readonly Token[], index: number): number {
  const value = Number(tokens[index]?.text);
  return isPercentSign(tokens, index + 1) ? value / 100 : value;
}

function spanAt(tokens: readonly Token[], index: number): Span {
  const token = tokens[index];
  const sign = isPercentSign(tokens, index + 1) ? tokens[index + 1] : undefined;
  return { from: token?.from ?? 0, to: sign?.to ?? token?.to ?? 0 };
}

function closingPlaces(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  const open: number[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'open') open.push(index);
    const opening = token.kind === 'close' ? open.pop() : undefined;
    if (opening !== undefined) places.set(opening, token.to);
  }
  return places;
}

function syntaxIssue(tokens: readonly Token[], starts: readonly number[], place: number, text: string): FormulaIssue {
  const index = starts.findLastIndex((start) => start <= place);
  const token = place >= (starts.at(-1) ?? 0) + (tokens.at(-1)?.text.length ?? 0) ? undefined : tokens[index];
  if (token === undefined) {
    return issue('syntax', 'The formula ends too early: a number, a name or a bracket is missing at the end.', {
      from: text.length,
      to: text.length,
    });
  }
  if (token.text === ':')
    return issue('syntax', 'A colon belongs to a choice: condition ? value : other value.', token);
  if (token.kind === 'comma')
    return issue('syntax', 'A comma only separates what stands in the brackets of a function.', token);
  return issue('syntax', `Before “${token.text}” a number, a name or a bracket is missing.`, token);
}
