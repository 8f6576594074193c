import type { BinaryOperator, Expression, FormulaIssue } from '../formula/expression.ts';
import { issue } from '../formula/expression.ts';
import { functionsByName } from '../functions/catalogue.ts';
import type { FormulaFunction } from '../functions/function.ts';
import type { Builder } from './builder.ts';
import type { Operation } from './operations.ts';

/** What a name stands for: a node, or nothing. */
export type Lookup = (name: string) => number | null;

const operations: Readonly<Record<BinaryOperator, readonly [Operation, 'same' | 'swapped']>> = {
  '+': ['add', 'same'],
  '-': ['subtract', 'same'],
  '*': ['multiply', 'same'],
  '/': ['divide', 'same'],
  '^': ['power', 'same'],
  '==': ['equal', 'same'],
  '!=': ['unequal', 'same'],
  '<': ['less', 'same'],
  '<=': ['lessOrEqual', 'same'],
  '>': ['less', 'swapped'],
  '>=': ['lessOrEqual', 'swapped'],
  and: ['and', 'same'],
  or: ['or', 'same'],
};

/** Turns a checked expression into nodes. An issue found on the way is added to `issues`. */
export function lower(expression: Expression, build: Builder, lookup: Lookup, issues: FormulaIssue[]): number {
  const part = (each: Expression): number => lower(each, build, lookup, issues);
  switch (expression.kind) {
    case 'number':
      return build.constant(expression.value);
    case 'name':
      return lookup(expression.name) ?? builtIn(expression.name, build) ?? build.constant(NaN);
    case 'select':
      // Put in place of by the item when dimensions were expanded; one is left only in a line that is broken.
      return build.constant(NaN);
    case 'negate':
      return build.operation('negate', [part(expression.operand)]);
    case 'not':
      return build.operation('not', [part(expression.operand)]);
    case 'binary': {
      const [operation, order] = operations[expression.operator];
      const [left, right] = [part(expression.left), part(expression.right)];
      return build.operation(operation, order === 'same' ? [left, right] : [right, left]);
    }
    case 'choice':
      return build.operation('select', [part(expression.condition), part(expression.yes), part(expression.no)]);
    case 'call':
      return call(expression, build, expression.args.map(part), issues);
  }
}

function call(
  expression: Expression & { kind: 'call' },
  build: Builder,
  args: readonly number[],
  issues: FormulaIssue[],
): number {
  const called = functionsByName.get(expression.name);
  if (called === undefined) return build.constant(NaN);
  const series = args.findIndex(
    (node, index) => parameterAt(called, index)?.shape === 'scalar' && build.shapeOf(node) === 'series',
  );
  if (series >= 0) {
    const name = parameterAt(called, series)?.name ?? '';
    issues.push(
      issue(
        'needs-one-number',
        `“${name}” of ${called.name} must be one number, and this is one number a period. Use first(…), last(…), total(…) or at(…, n) to take one.`,
        expression.args[series]?.at ?? expression.at,
      ),
    );
    return build.constant(NaN);
  }
  return called.lower(build, args);
}

export function parameterAt(called: FormulaFunction, index: number): FormulaFunction['parameters'][number] | undefined {
  return called.parameters[index] ?? (called.repeats ? called.parameters.at(-1) : undefined);
}

function builtIn(name: string, build: Builder): number | null {
  switch (name) {
    case 'period':
      return build.calendar('period', (index) => index + 1);
    case 'periods':
      return build.constant(build.periods);
    case 'month':
      return build.calendar('month', (index) => ((build.firstMonth + index * build.monthsPerPeriod) % 12) + 1);
    case 'year':
      return build.calendar('year', (index) => Math.floor((build.firstMonth + index * build.monthsPerPeriod) / 12));
    default:
      return null;
  }
}
