import { limits } from '../../kernel/limits.ts';
import { issue, type FormulaIssue } from './expression.ts';
import type { Token } from './lex.ts';
import { refuseToken, shorten } from './refusals.ts';

const joining: ReadonlySet<string> = new Set(['and', 'or']);

/** What a name does where it stands: it names a value, a function, or it is one of the three word operators. */
export type Role = 'value' | 'call' | 'operator';

export function roleOf(tokens: readonly Token[], index: number): Role {
  const token = tokens[index];
  if (token?.kind !== 'name') return 'value';
  if (joining.has(token.text) || token.text === 'not') return 'operator';
  return tokens[index + 1]?.kind === 'open' ? 'call' : 'value';
}

/** Whether a `%` makes the number before it a percentage, as in `5%`. */
export function isPercentSign(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.text === '%' && tokens[index - 1]?.kind === 'number' && !startsValue(tokens, index + 1);
}

function startsValue(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  if (token.kind === 'name') return !joining.has(token.text);
  return token.kind === 'number' || token.kind === 'selection' || token.kind === 'open';
}

function endsValue(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  if (token.kind === 'name') return roleOf(tokens, index) === 'value';
  return (
    token.kind === 'number' || token.kind === 'selection' || token.kind === 'close' || isPercentSign(tokens, index)
  );
}

/**
 * Everything that can be said before parsing: symbols that formulas do not have, missing operators, brackets,
 * and the limits on size and depth. Nodes are counted on tokens, so that no text can make the parser recurse
 * further than the limits. Null when the text may be parsed.
 */
export function checkTokens(tokens: readonly Token[]): FormulaIssue | null {
  const open: Token[] = [];
  let nodes = 0;
  for (const [index, token] of tokens.entries()) {
    const refused = refuseToken(token) ?? checkPlace(tokens, index, token, open.length);
    if (refused !== null) return refused;
    if (token.kind === 'open') open.push(token);
    if (token.kind === 'close' && open.pop() === undefined) {
      return issue('bracket', 'This closing bracket has no opening one. Take it away, or add ( before it.', token, '');
    }
    if (open.length > limits.formulaDepth) {
      return issue(
        'too-deep',
        `The formula is nested deeper than ${limits.formulaDepth} levels. Give a part of it a line of its own.`,
        token,
      );
    }
    if (token.kind !== 'open' && token.kind !== 'close' && token.kind !== 'comma' && token.text !== ':') nodes += 1;
    if (nodes > limits.formulaNodes) {
      return issue(
        'too-large',
        `The formula has more than ${limits.formulaNodes} parts. Give a part of it a line of its own.`,
        token,
      );
    }
  }
  const unclosed = open.at(-1);
  return unclosed === undefined
    ? null
    : issue('bracket-open', 'This bracket is never closed. Add ) where its part ends.', unclosed);
}

function checkPlace(tokens: readonly Token[], index: number, token: Token, depth: number): FormulaIssue | null {
  const before = tokens[index - 1];
  if (token.text === '%' && !isPercentSign(tokens, index)) return percentIssue(tokens, index, token);
  if (token.kind === 'comma' && depth === 0) return commaIssue(tokens, index, token);
  if (before === undefined || !endsValue(tokens, index - 1) || !startsValue(tokens, index)) return null;
  return missingOperator(before, token);
}

function percentIssue(tokens: readonly Token[], index: number, token: Token): FormulaIssue {
  return startsValue(tokens, index + 1)
    ? issue('percent', '% is not the remainder of a division here. Write mod(a, b).', token, 'mod(a, b)')
    : issue('percent', '% can only follow a plain number, as in 5%. Divide by 100 instead.', token, '/ 100');
}

function commaIssue(tokens: readonly Token[], index: number, token: Token): FormulaIssue {
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  if (before?.kind === 'number' && after?.kind === 'number') {
    const grouped = /^\d{3}$/.test(after.text);
    const write = grouped ? before.text + after.text : `${before.text}.${after.text}`;
    const says = grouped ? 'Digits are not grouped' : 'The decimal sign is a point';
    return issue('comma', `${says}: write ${shorten(write)}.`, { from: before.from, to: after.to }, write);
  }
  return issue('comma', 'A comma only separates what stands in the brackets of a function.', token);
}

function missingOperator(before: Token, token: Token): FormulaIssue {
  const at = { from: before.from, to: token.to };
  const touching = before.to === token.from;
  if (before.kind === 'number' && touching && /^_\d/.test(token.text)) {
    const write = before.text + token.text.replaceAll('_', '');
    return issue('digit-grouping', `Digits are not grouped: write ${shorten(write)}.`, at, write);
  }
  if (before.text === '0' && touching && /^[xbo][0-9a-f]/i.test(token.text)) {
    return issue('number-base', 'Write numbers in decimal, such as 16.', at);
  }
  const word = [before.text, token.text].find((each) => ['mod', 'in', 'to', 'xor'].includes(each));
  if (word === 'mod')
    return issue('missing-operator', 'Write mod(a, b) for the remainder of a division.', at, 'mod(a, b)');
  if (word === 'xor')
    return issue('missing-operator', 'Write != between two conditions of which just one may hold.', at, '!=');
  if (word !== undefined) {
    return issue(
      'missing-operator',
      `“${word}” does not convert units. Multiply or divide by the conversion, such as x / 1000.`,
      at,
    );
  }
  const write = `${before.text} * ${token.text}`;
  return issue(
    'missing-operator',
    `There is no operator between “${shorten(before.text)}” and “${shorten(token.text)}”. Write ${shorten(write)} to multiply.`,
    at,
    write,
  );
}
