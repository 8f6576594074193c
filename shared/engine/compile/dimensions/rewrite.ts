import { partsOf, withParts, type BinaryOperator, type Expression } from '../../formula/expression.ts';
import { combinations, itemName } from '../../../model/dimension-items.ts';
import { dimensionsOf, reductionOf, type DimensionsOfLine, type Frame, type ReductionCall } from './frame.ts';

/** The item chosen of each dimension. */
export type Binding = ReadonlyMap<string, string>;

/**
 * A formula for one combination of items: each name of a line with dimensions becomes the name of one item of it, and
 * each reduction the sum, average or choice that it stands for.
 * Example: `units * price` for DE is `units[DE] * price`, when price has no dimensions.
 */
export function forItems(tree: Expression, binding: Binding, frame: Frame, ofLine: DimensionsOfLine): Expression {
  const one = (name: string, bound: Binding, at: Expression['at']): Expression => {
    const own = ofLine(name);
    const items = own.map((dimension) => bound.get(dimension) ?? '');
    return { kind: 'name', name: own.length === 0 ? name : itemName(name, items), at };
  };
  const rewrite = (each: Expression, bound: Binding): Expression => {
    if (each.kind === 'name') return one(each.name, bound, each.at);
    if (each.kind === 'select') return one(each.name, withPicks(bound, each.picks), each.at);
    const call = reductionOf(each, frame);
    if (call !== null) return reduce(call, each.at, bound);
    const parts = partsOf(each);
    return parts.length === 0
      ? each
      : withParts(
          each,
          parts.map((part) => rewrite(part, bound)),
        );
  };
  const reduce = (call: ReductionCall, at: Expression['at'], bound: Binding): Expression => {
    const own = [...dimensionsOf(call.of, frame, ofLine)];
    const over = call.over.length === 0 ? own : own.filter((each) => call.over.some((name) => name.name === each));
    const items = combinations(over, (dimension) => frame.dimensions.get(dimension) ?? []).map((each) =>
      rewrite(call.of, new Map([...bound, ...over.map((dimension, index) => [dimension, each[index] ?? ''] as const)])),
    );
    switch (call.reduction) {
      case 'sum':
        return sumOf(items, at);
      case 'average':
        return averageOf(items, at);
      case 'share':
        return binary('/', rewrite(call.of, bound), sumOf(items, at));
      case 'lowest':
      case 'highest':
        return { kind: 'call', name: call.reduction === 'lowest' ? 'min' : 'max', args: items, at };
    }
  };
  return rewrite(tree, binding);
}

function withPicks(bound: Binding, picks: (Expression & { kind: 'select' })['picks']): Binding {
  return new Map([...bound, ...picks.map(({ dimension, item }) => [dimension, item] as const)]);
}

function binary(operator: BinaryOperator, left: Expression, right: Expression): Expression {
  return { kind: 'binary', operator, left, right, at: left.at };
}

/** Added pairwise: a thousand items make a tree of ten levels, and rounding stays small. */
export function sumOf(items: readonly Expression[], at: Expression['at']): Expression {
  const [first] = items;
  if (first === undefined) return { kind: 'number', value: 0, at };
  if (items.length === 1) return first;
  const middle = items.length >> 1;
  return binary('+', sumOf(items.slice(0, middle), at), sumOf(items.slice(middle), at));
}

export function averageOf(items: readonly Expression[], at: Expression['at']): Expression {
  return binary('/', sumOf(items, at), { kind: 'number', value: items.length, at });
}

/** The average of items weighted by others, item for item. */
export function weightedAverageOf(items: readonly Expression[], weights: readonly Expression[]): Expression {
  const at = { from: 0, to: 0 };
  const products = items.map((item, index) => binary('*', item, weights[index] ?? item));
  return binary('/', sumOf(products, at), sumOf(weights, at));
}
