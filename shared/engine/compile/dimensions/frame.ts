import type { Expression } from '../../formula/expression.ts';
import { functionsByName } from '../../functions/catalogue.ts';
import type { Reduction } from '../../functions/function.ts';

/** What a formula can name: lines, and the dimensions of the case with their items. */
export type Frame = {
  readonly dimensions: ReadonlyMap<string, readonly string[]>;
  readonly isLine: (name: string) => boolean;
};

/** A call that takes items together. `over` is empty when it is over all dimensions of its value. */
export type ReductionCall = {
  readonly reduction: Reduction;
  readonly of: Expression;
  readonly over: readonly (Expression & { kind: 'name' })[];
};

/** A name that is a dimension, and no line of that name hides it. */
export function namesDimension(expression: Expression, frame: Frame): expression is Expression & { kind: 'name' } {
  return expression.kind === 'name' && frame.dimensions.has(expression.name) && !frame.isLine(expression.name);
}

/** `min` and `max` are reductions only when dimensions follow; `sum`, `average` and `share` always. */
export function reductionOf(expression: Expression, frame: Frame): ReductionCall | null {
  if (expression.kind !== 'call') return null;
  const reduction = functionsByName.get(expression.name)?.reduction;
  const [of, ...others] = expression.args;
  if (reduction === undefined || of === undefined) return null;
  const over = others.filter((each) => namesDimension(each, frame));
  const always = reduction !== 'lowest' && reduction !== 'highest';
  return always || over.length > 0 ? { reduction, of, over } : null;
}

/** The dimensions of a line, in its own order. */
export type DimensionsOfLine = (name: string) => readonly string[];

/** The dimensions that the value of an expression has, in no particular order. */
export function dimensionsOf(expression: Expression, frame: Frame, ofLine: DimensionsOfLine): ReadonlySet<string> {
  const found = new Set<string>();
  collect(expression, frame, ofLine, found);
  return found;
}

function collect(expression: Expression, frame: Frame, ofLine: DimensionsOfLine, found: Set<string>): void {
  const add = (each: Expression): void => collect(each, frame, ofLine, found);
  switch (expression.kind) {
    case 'number':
      return;
    case 'name':
      for (const each of ofLine(expression.name)) found.add(each);
      return;
    case 'select': {
      const picked = expression.picks.map((each) => each.dimension);
      for (const each of ofLine(expression.name)) if (!picked.includes(each)) found.add(each);
      return;
    }
    case 'negate':
    case 'not':
      add(expression.operand);
      return;
    case 'binary':
      add(expression.left);
      add(expression.right);
      return;
    case 'choice':
      [expression.condition, expression.yes, expression.no].forEach(add);
      return;
    case 'call': {
      const call = reductionOf(expression, frame);
      if (call === null) expression.args.forEach(add);
      else for (const each of left(call, dimensionsOf(call.of, frame, ofLine))) found.add(each);
    }
  }
}

/** What a reduction leaves of the dimensions of its value. */
function left({ reduction, over }: ReductionCall, dimensions: ReadonlySet<string>): readonly string[] {
  if (reduction === 'share') return [...dimensions];
  if (over.length === 0) return [];
  return [...dimensions].filter((each) => !over.some((name) => name.name === each));
}
