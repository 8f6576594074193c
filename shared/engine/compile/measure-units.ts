import {
  countAlike,
  currencyOf,
  divideUnits,
  isPlain,
  multiplyUnits,
  noUnit,
  powerOfUnit,
  sameUnits,
  unitText,
  type Unit,
} from '../../kernel/units.ts';
import { issue, partsOf, type Expression, type FormulaIssue } from '../formula/expression.ts';
import { shorten } from '../formula/refusals.ts';
import { functionsByName } from '../functions/catalogue.ts';
import { reductionOf, type Frame } from './dimensions/frame.ts';

/** The unit of a value; `free` for a written number, which takes the unit beside it; `unknown` says nothing. */
export type Measured = Unit | 'free' | 'unknown';

type Asking = { readonly unitOf: (line: string) => Measured; readonly text: string; readonly frame: Frame };
type Issues = { first: FormulaIssue | null };

/** The unit that an expression gives, and the first place where units do not go together. */
export function measure(
  expression: Expression,
  asking: Asking,
): { readonly measured: Measured; readonly issue: FormulaIssue | null } {
  const issues: Issues = { first: null };
  const measured = visit(expression, asking, issues);
  return { measured, issue: issues.first };
}

function visit(expression: Expression, asking: Asking, issues: Issues): Measured {
  const part = (each: Expression): Measured => visit(each, asking, issues);
  switch (expression.kind) {
    case 'number':
      return 'free';
    case 'name':
      return asking.frame.isLine(expression.name) ? asking.unitOf(expression.name) : 'free';
    case 'select':
      return asking.unitOf(expression.name);
    case 'negate':
      return part(expression.operand);
    case 'not':
      part(expression.operand);
      return noUnit;
    case 'choice':
      part(expression.condition);
      return alike([expression.yes, expression.no], [part(expression.yes), part(expression.no)], asking, issues);
    case 'call':
      return call(expression, asking, issues);
    case 'binary':
      break;
  }
  const { operator, left, right } = expression;
  const [a, b] = [part(left), part(right)];
  if (operator === '*' || operator === '/') return product(a, b, operator);
  if (operator === '^') return power(a, right);
  if (operator === 'and' || operator === 'or') return noUnit;
  const both = alike([left, right], [a, b], asking, issues);
  return operator === '+' || operator === '-' ? both : noUnit;
}

/** A number times a share may stand for anything, such as 100 EUR a period: it stays free. */
function product(a: Measured, b: Measured, operator: '*' | '/'): Measured {
  if (a === 'unknown' || b === 'unknown') return 'unknown';
  if (a === 'free') return b === 'free' || isPlain(b) ? 'free' : operator === '*' ? b : powerOfUnit(b, -1);
  if (b === 'free') return isPlain(a) ? 'free' : a;
  return operator === '*' ? multiplyUnits(a, b) : divideUnits(a, b);
}

function power(base: Measured, exponent: Expression): Measured {
  if (typeof base === 'string' || isPlain(base)) return base;
  const size = exponent.kind === 'negate' ? exponent.operand : exponent;
  if (size.kind !== 'number') return 'unknown';
  return powerOfUnit(base, exponent.kind === 'negate' ? -size.value : size.value);
}

/** The one unit of values that belong together; where two differ the first difference is told. */
function alike(parts: readonly Expression[], measured: readonly Measured[], asking: Asking, issues: Issues): Measured {
  let known: { readonly unit: Unit; readonly part: Expression | undefined } | null = null;
  let isUnknown = false;
  for (const [index, unit] of measured.entries()) {
    if (unit === 'unknown') isUnknown = true;
    if (typeof unit === 'string') continue;
    if (known === null) known = { unit, part: parts[index] };
    else if (!sameUnits(known.unit, unit)) {
      issues.first ??= difference(known.unit, known.part, unit, parts[index], asking.text);
      return 'unknown';
    }
  }
  return known?.unit ?? (isUnknown ? 'unknown' : 'free');
}

function call(expression: Expression & { kind: 'call' }, asking: Asking, issues: Issues): Measured {
  const called = functionsByName.get(expression.name);
  const reduction = reductionOf(expression, asking.frame);
  if (called === undefined) return 'unknown';
  if (reduction !== null) {
    const of = visit(reduction.of, asking, issues);
    return called.units.result === 'plain' ? noUnit : of;
  }
  const { args } = expression;
  const units = args.map((each) => visit(each, asking, issues));
  const { units: rule } = called;
  for (const index of rule.plain) {
    const unit = units[index];
    const part = args[index];
    if (typeof unit !== 'object' || isPlain(unit) || part === undefined) continue;
    const says = `“${called.parameters[index]?.name ?? ''}” of ${called.name} has no unit, and ${quoted(part, asking.text)} is in ${unitText(unit)}.`;
    issues.first ??= issue('unit-not-plain', `${says} Divide it by something in ${unitText(unit)}.`, part.at);
  }
  const joined = [...units];
  for (const group of rule.alike(args.length)) {
    const present = group.filter((index) => index < args.length);
    const one = alike(
      present.flatMap((index) => args[index] ?? []),
      present.flatMap((index) => units[index] ?? []),
      asking,
      issues,
    );
    for (const index of present) joined[index] = one;
  }
  if (rule.result === 'plain') return noUnit;
  const [first = 'unknown', second = 'unknown'] = joined;
  if (rule.result === 'product') return product(first, second, '*');
  if (rule.result === 'root') return typeof first === 'string' ? first : powerOfUnit(first, 0.5);
  return joined[rule.result] ?? 'unknown';
}

function difference(
  a: Unit,
  left: Expression | undefined,
  b: Unit,
  right: Expression | undefined,
  text: string,
): FormulaIssue {
  const at = left === undefined || right === undefined ? null : { from: left.at.from, to: right.at.to };
  const says = `${quoted(left, text)} is in ${unitText(a)} and ${quoted(right, text)} in ${unitText(b)}`;
  const [from, to] = [currencyOf(b), currencyOf(a)];
  if (countAlike(a, b)) {
    const factor = (b.scale / a.scale).toLocaleString('en');
    return issue('unit-scale', `${says}. Multiply ${quoted(right, text)} by ${factor}.`, at);
  }
  if (from !== null && to !== null && from !== to && countAlike(divideUnits(a, of(to)), divideUnits(b, of(from)))) {
    const rate = `a line with the rate in ${to}/${from}`;
    return issue('unit-currency', `${says}. Convert first: multiply ${quoted(right, text)} by ${rate}.`, at);
  }
  return issue('unit-mismatch', `${says}: they do not add up or compare. Bring both to one unit first.`, at);
}

function of(currency: string): Unit {
  return { scale: 1, powers: new Map([[currency, 1]]) };
}

function quoted(part: Expression | undefined, text: string): string {
  if (part === undefined) return 'it';
  const name = part.kind === 'name' || partsOf(part).length === 0 ? '' : 'the part ';
  return `${name}“${shorten(text.slice(part.at.from, part.at.to))}”`;
}
