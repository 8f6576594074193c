import { functionsByName } from '../functions/catalogue.ts';
import type { Expression } from './expression.ts';

/** How a line is called in a sentence, and what a period is called there. */
export type Vocabulary = { readonly nameOf: (name: string) => string; readonly period: string };

/** How tightly words hold together; what is looser inside something tighter is put in brackets. */
const rank = { choice: 0, condition: 1, sum: 2, product: 3, power: 4, single: 5 } as const;
type Phrase = { readonly text: string; readonly rank: number };

/**
 * A formula in plain words, without a capital or a full stop.
 * Example: `units * net_price` gives “units times net price”; `revenue - cogs - service` gives “revenue less cost
 * of goods and service”.
 */
export function inWords(expression: Expression, vocabulary: Vocabulary): string {
  return phrase(expression, vocabulary).text;
}

function phrase(expression: Expression, vocabulary: Vocabulary): Phrase {
  const inner = (each: Expression, least: number): string => {
    const found = phrase(each, vocabulary);
    return found.rank < least ? `(${found.text})` : found.text;
  };
  const made = (text: string, of: keyof typeof rank): Phrase => ({ text, rank: rank[of] });
  switch (expression.kind) {
    case 'number':
      return made(numberInWords(expression.value), 'single');
    case 'name':
      return made(vocabulary.nameOf(expression.name), 'single');
    case 'select':
      return made(
        `${vocabulary.nameOf(expression.name)} of ${expression.picks.map((each) => each.item).join(', ')}`,
        'single',
      );
    case 'negate':
      return made(`minus ${inner(expression.operand, rank.product)}`, 'product');
    case 'not':
      return made(`not ${inner(expression.operand, rank.single)}`, 'condition');
    case 'choice':
      return choice(expression, inner);
    case 'call':
      return call(expression, vocabulary, inner);
    case 'binary':
      break;
  }
  const { operator, left, right } = expression;
  if (operator === '+' || operator === '-') return made(sum(expression, inner), 'sum');
  if (operator === '*') return made(product(expression, inner, vocabulary.period), 'product');
  if (operator === '/') return made(`${inner(left, rank.product)} divided by ${inner(right, rank.power)}`, 'product');
  if (operator === '^')
    return (
      growth(left, right, inner) ??
      made(`${inner(left, rank.single)} to the power of ${inner(right, rank.single)}`, 'power')
    );
  const words = {
    '==': 'is',
    '!=': 'is not',
    '<': 'is below',
    '<=': 'is at most',
    '>': 'is above',
    '>=': 'is at least',
    and: 'and',
    or: 'or',
  };
  return made(`${inner(left, rank.condition)} ${words[operator]} ${inner(right, rank.condition)}`, 'condition');
}

type Inner = (each: Expression, least: number) => string;

function numberInWords(value: number): string {
  return Number.isInteger(value) ? value.toLocaleString('en') : String(value);
}

/** All terms of a chain of + and -, with their signs. */
function terms(expression: Expression, sign: 1 | -1): readonly { readonly sign: 1 | -1; readonly term: Expression }[] {
  if (expression.kind === 'binary' && (expression.operator === '+' || expression.operator === '-')) {
    const right = expression.operator === '+' ? sign : sign === 1 ? -1 : 1;
    return [...terms(expression.left, sign), ...terms(expression.right, right)];
  }
  if (expression.kind === 'negate') return terms(expression.operand, sign === 1 ? -1 : 1);
  return [{ sign, term: expression }];
}

function sum(expression: Expression, inner: Inner): string {
  const all = terms(expression, 1);
  const added = all.filter((each) => each.sign === 1).map((each) => inner(each.term, rank.product));
  const taken = all.filter((each) => each.sign === -1).map((each) => inner(each.term, rank.product));
  if (added.length === 0) return `minus ${joined(taken)}`;
  const start = added.length > 3 ? `the sum of ${joined(added)}` : added.join(' plus ');
  return taken.length === 0 ? start : `${start} less ${joined(taken)}`;
}

function joined(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

function factors(expression: Expression): readonly Expression[] {
  if (expression.kind !== 'binary' || expression.operator !== '*') return [expression];
  return [...factors(expression.left), ...factors(expression.right)];
}

function product(expression: Expression, inner: Inner, period: string): string {
  const all = factors(expression);
  const plain = all.filter((each) => changeOf(each) === null && growthOf(each) === null);
  const changes = all.filter((each) => !plain.includes(each));
  if (plain.length === 0) return all.map((each) => inner(each, rank.power)).join(' times ');
  const start = plain.map((each) => inner(each, rank.power)).join(plain.length > 2 ? ' × ' : ' times ');
  return [start, ...changes.map((each) => changeInWords(each, inner, period))].join(' ');
}

function changeInWords(expression: Expression, inner: Inner, period: string): string {
  const grown = growthOf(expression);
  if (grown !== null) {
    const by = inner(grown.by, rank.product);
    return grown.sign === 1 ? `growing by ${by} each ${period}` : `falling by ${by} each ${period}`;
  }
  const change = changeOf(expression);
  if (change === null) return '';
  return `${change.sign === 1 ? 'plus' : 'less'} ${inner(change.by, rank.product)}`;
}

type Change = { readonly sign: 1 | -1; readonly by: Expression };

/** `1 + x` and `1 - x` as a factor: a surcharge or a discount. */
function changeOf(expression: Expression): Change | null {
  if (expression.kind !== 'binary' || expression.left.kind !== 'number' || expression.left.value !== 1) return null;
  if (expression.right.kind === 'number') return null;
  if (expression.operator === '+') return { sign: 1, by: expression.right };
  return expression.operator === '-' ? { sign: -1, by: expression.right } : null;
}

/** `(1 - x) ^ (period - 1)`: a change that repeats each period. */
function growthOf(expression: Expression): Change | null {
  if (expression.kind !== 'binary' || expression.operator !== '^') return null;
  const change = changeOf(expression.left);
  return change !== null && isPeriodsPassed(expression.right) ? change : null;
}

function isPeriodsPassed(expression: Expression): boolean {
  if (expression.kind === 'name') return expression.name === 'period';
  if (expression.kind !== 'binary' || expression.operator !== '-') return false;
  return isPeriodsPassed(expression.left) && expression.right.kind === 'number' && expression.right.value === 1;
}

function growth(left: Expression, right: Expression, inner: Inner): Phrase | null {
  const change = changeOf(left);
  if (change?.sign !== 1 || right.kind === 'number') return null;
  const negative = right.kind === 'negate' || (right.kind === 'binary' && right.left.kind === 'negate');
  const by = inner(change.by, rank.single);
  if (negative) return { text: `the discount factor at ${by}`, rank: rank.single };
  return { text: `${by} compounded over ${inner(right, rank.single)}`, rank: rank.power };
}

function choice(expression: Expression & { kind: 'choice' }, inner: Inner): Phrase {
  const { condition, yes, no } = expression;
  const isZero = no.kind === 'number' && no.value === 0;
  const when = isZero ? onePeriod(condition, inner) : null;
  if (when !== null) return { text: `${inner(yes, rank.product)} in ${when}`, rank: rank.product };
  const start = `${inner(yes, rank.sum)} where ${inner(condition, rank.condition)}`;
  return { text: isZero ? start : `${start}, otherwise ${inner(no, rank.sum)}`, rank: rank.choice };
}

/** `period == 1` as the condition of a value that stands in one period only. */
function onePeriod(condition: Expression, inner: Inner): string | null {
  if (condition.kind !== 'binary' || condition.operator !== '==') return null;
  const { left, right } = condition;
  if (left.kind !== 'name' || left.name !== 'period') return null;
  if (right.kind === 'number') return `period ${right.value}`;
  return right.kind === 'name' && right.name === 'periods'
    ? 'the last period'
    : `the period of ${inner(right, rank.power)}`;
}

function call(expression: Expression & { kind: 'call' }, vocabulary: Vocabulary, inner: Inner): Phrase {
  const args = expression.args.map((each) => inner(each, rank.power));
  const [bound, other] = expression.args;
  const isBound = expression.name === 'max' || expression.name === 'min';
  if (isBound && bound?.kind === 'number' && other !== undefined && args.length === 2) {
    const limit = expression.name === 'max' ? 'at least' : 'at most';
    return { text: `${inner(other, rank.sum)}, ${limit} ${args[0] ?? ''}`, rank: rank.choice };
  }
  const words = functionsByName.get(expression.name)?.words(args) ?? `${expression.name}(${args.join(', ')})`;
  return { text: words.replace(/of the period before$/, `of the ${vocabulary.period} before`), rank: rank.single };
}
