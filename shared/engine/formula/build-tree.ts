import type { BinaryOperator, Expression, FormulaIssue, Span } from './expression.ts';
import { issue } from './expression.ts';
import type { ParsedNode } from './grammar.ts';
import type { Token } from './lex.ts';

/** What the placeholders in the parsed text stand for. */
export type Source = {
  readonly tokens: readonly Token[];
  /** For the token of an opening bracket, the place after its closing one. */
  readonly closedAt: ReadonlyMap<number, number>;
  readonly numberAt: (token: number) => number;
  readonly spanAt: (token: number) => Span;
};

export type Built =
  { readonly ok: true; readonly tree: Expression } | { readonly ok: false; readonly issue: FormulaIssue };

const binary: ReadonlySet<string> = new Set(['+', '-', '*', '/', '^', '==', '!=', '<', '<=', '>', '>=', 'and', 'or']);
const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=']);

/**
 * Turns the parser's tree into ours. This is the allow-list: numbers, names, the operators above, unary minus
 * and plus, `not`, `? :`, brackets and calls of a plain name. Any other kind of node is refused, so a new
 * feature of the parser cannot become a feature of formulas by itself.
 */
export function buildTree(root: ParsedNode, source: Source): Built {
  try {
    return { ok: true, tree: convert(root, source) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, issue: error.why };
    throw error;
  }
}

/** Carries an issue out of the recursion; it never leaves this file. */
class Refused extends Error {
  readonly why: FormulaIssue;
  constructor(why: FormulaIssue) {
    super(why.message);
    this.why = why;
  }
}

function convert(node: ParsedNode | undefined, source: Source): Expression {
  switch (node?.type) {
    case 'ParenthesisNode':
      return convert(node.content, source);
    case 'SymbolNode':
      return leaf(node, source);
    case 'OperatorNode':
      return operator(node, source);
    case 'ConditionalNode':
      return choice(node, source);
    case 'FunctionNode':
      return call(node, source);
    case 'RelationalNode':
      throw new Refused(
        issue('chained-comparison', 'Comparisons are not chained. Write a < b and b < c.', null, 'a < b and b < c'),
      );
    case 'RangeNode':
      throw new Refused(
        issue('range', 'A colon belongs to a choice: condition ? value : other value. There are no ranges.', null),
      );
    default:
      throw new Refused(
        issue(
          'not-supported',
          'This is not part of the formula language. Use numbers, names, + - * / ^, comparisons, ? : and functions.',
          null,
        ),
      );
  }
}

function tokenOf(node: ParsedNode | undefined, mark: string): number {
  const found = node?.type === 'SymbolNode' ? /^([vf])(\d+)$/.exec(node.name ?? '') : null;
  if (found?.[1] !== mark)
    throw new Refused(
      issue('not-supported', 'Only a plain name can be called as a function, such as min(a, b).', null),
    );
  return Number(found[2]);
}

function leaf(node: ParsedNode, source: Source): Expression {
  const index = tokenOf(node, 'v');
  const token = source.tokens[index];
  const at = source.spanAt(index);
  if (token?.kind === 'selection') return { kind: 'select', name: token.text, picks: token.picks ?? [], at };
  return token?.kind === 'number'
    ? { kind: 'number', value: source.numberAt(index), at }
    : { kind: 'name', name: token?.text ?? '', at };
}

function operator(node: ParsedNode, source: Source): Expression {
  const [first, second] = (node.args ?? []).map((each) => convert(each, source));
  if (first === undefined || node.implicit === true) {
    throw new Refused(
      issue('missing-operator', 'An operator is missing here. Write * to multiply.', first?.at ?? null),
    );
  }
  if (second === undefined) return unary(node, first);
  if (!binary.has(node.op ?? '')) {
    throw new Refused(
      issue('not-supported', `“${node.op ?? ''}” is not an operator of formulas.`, {
        from: first.at.from,
        to: second.at.to,
      }),
    );
  }
  refuseLooseNot(node, first);
  const at = { from: first.at.from, to: second.at.to };
  return { kind: 'binary', operator: node.op as BinaryOperator, left: first, right: second, at };
}

function unary(node: ParsedNode, operand: Expression): Expression {
  const at = { from: Math.max(0, operand.at.from - 1), to: operand.at.to };
  if (node.op === '-') return { kind: 'negate', operand, at };
  if (node.op === '+') return operand;
  if (node.op === 'not') return { kind: 'not', operand, at };
  throw new Refused(issue('not-supported', `“${node.op ?? ''}” is not an operator of formulas.`, at));
}

/** The parser binds `not` tighter than `==`, which is not how anyone reads `not a == b`. */
function refuseLooseNot(node: ParsedNode, left: Expression): void {
  if (left.kind !== 'not' || !comparisons.has(node.op ?? '') || node.args?.[0]?.type === 'ParenthesisNode') return;
  throw new Refused(
    issue('not-needs-brackets', 'Put the comparison after “not” in brackets: not (a == b).', left.at, 'not (a == b)'),
  );
}

function choice(node: ParsedNode, source: Source): Expression {
  const condition = convert(node.condition, source);
  const yes = convert(node.trueExpr, source);
  const no = convert(node.falseExpr, source);
  return { kind: 'choice', condition, yes, no, at: { from: condition.at.from, to: no.at.to } };
}

function call(node: ParsedNode, source: Source): Expression {
  const index = tokenOf(node.fn, 'f');
  const args = (node.args ?? []).map((each) => convert(each, source));
  const from = source.spanAt(index).from;
  const to = source.closedAt.get(index + 1) ?? source.spanAt(index).to;
  return { kind: 'call', name: source.tokens[index]?.text ?? '', args, at: { from, to } };
}
