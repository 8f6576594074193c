import { fail, ok, type Result } from '../../kernel/result.ts';
import type { Compilation } from '../compile/compile-model.ts';
import type { LaneColumns, LaneOverrides } from '../types.ts';
import { fitSum } from './fit-sum.ts';
import { mostExactChanges, shapley, type Shapley } from './shapley.ts';
import { checkLane, checkResult, inputValue, missingResult, resultOver } from './subject.ts';

export type BridgeMethod = 'ordered' | 'shapley';

export type BridgeOptions = {
  readonly result: string;
  readonly from: LaneOverrides;
  readonly to: LaneOverrides;
  readonly method?: BridgeMethod;
  /** For `ordered`: names that come first, in this order; all others follow in the order of the model. */
  readonly order?: readonly string[];
  readonly seed?: number;
  /** Random orders, each with its reverse, when there are too many changes for all subsets. */
  readonly pairs?: number;
};

export type BridgeStep = {
  readonly line: string;
  readonly label: string;
  readonly unit: string | null;
  readonly from: number | readonly number[];
  readonly to: number | readonly number[];
  readonly effect: number;
  /** Zero unless the effect was estimated from random orders. */
  readonly standardError: number;
};

export type ValueBridge = {
  readonly result: string;
  readonly from: number;
  readonly to: number;
  readonly difference: number;
  /** Effects and `rounding`, added from first to last, are exactly the difference. */
  readonly steps: readonly BridgeStep[];
  /** Zero, unless effects are so much larger than the difference that rounding shows. */
  readonly rounding: number;
  readonly method: BridgeMethod;
  readonly exact: boolean;
  /** The seed of the random orders; null when none were drawn. */
  readonly seed: number | null;
  readonly pairs: number;
  readonly conventions: readonly string[];
};

const defaults = { seed: 1, pairs: 250 } as const;
/** Enough for any two cases a person compares, and a bound on the work. */
const mostChanges = 200;

/**
 * The way from one lane to another: each changed assumption's effect on a result, always adding up to the difference.
 *
 * - For: “why is this scenario 3 million lower?” Lanes are base, scenarios, or any overrides of one model.
 * - `ordered` changes one assumption after the other, so that effects depend on the order. `shapley` averages over
 *   all orders: exact up to 10 changes, from random orders with a fixed seed beyond.
 * - Errors: `unknown` names as for any lane; `no-result` where the result does not exist on the way; `too-many-changes`
 *   above 200.
 * - Source: L. S. Shapley (1953) for the shares.
 * - Example: `revenue = price * units`, price 2 to 3, units 10 to 20: ordered 10 and 30, Shapley 15 and 25.
 */
export function valueBridge(compilation: Compilation, options: BridgeOptions): Result<ValueBridge> {
  const { result, from, to, method = 'shapley', order = [], seed = defaults.seed, pairs = defaults.pairs } = options;
  const checks = [checkLane(compilation, from), checkLane(compilation, to), checkResult(compilation, result)];
  for (const checked of checks) if (!checked.ok) return checked;
  const changed = changedInputs(compilation, from, to, order);
  if (changed.length > mostChanges) {
    const message = `${changed.length} assumptions differ; a bridge takes at most ${mostChanges}. Compare lanes that are nearer to each other.`;
    return fail('too-many-changes', message);
  }
  const worthOf = (coalitions: readonly (readonly boolean[])[]): Float64Array =>
    resultOver(compilation, result, lanesOf(coalitions, changed, from));
  const shares =
    method === 'ordered'
      ? inOrder(changed.length, worthOf)
      : shapley(changed.length, worthOf, { seed, pairs: affordable(pairs, changed.length) });
  const [start = NaN, end = NaN] = worthOf([changed.map(() => false), changed.map(() => true)]);
  if (!Number.isFinite(start)) return missingResult(compilation, result, 'where the bridge starts');
  if (!Number.isFinite(end)) return missingResult(compilation, result, 'where the bridge ends');
  if (!shares.effects.every((effect) => Number.isFinite(effect))) {
    return missingResult(compilation, result, 'for some of the steps between');
  }
  const difference = end - start;
  const fitted = fitSum(shares.effects, difference);
  const exact = shares.exact;
  return ok({
    result,
    from: start,
    to: end,
    difference,
    steps: changed.map((change, index) => ({
      ...change,
      effect: fitted.parts[index] ?? NaN,
      standardError: shares.standardErrors[index] ?? 0,
    })),
    rounding: fitted.rest,
    method,
    exact,
    seed: exact ? null : seed,
    pairs: shares.pairs,
    conventions: conventionsOf(method, exact, seed, shares.pairs),
  });
}

/** Fewer orders when there are very many changes, so that no bridge takes more than some 30,000 lanes. */
const affordable = (pairs: number, changes: number): number =>
  Math.max(2, Math.min(pairs, Math.floor(15_000 / (changes + 1))));

function lanesOf(
  coalitions: readonly (readonly boolean[])[],
  changed: readonly Change[],
  from: LaneOverrides,
): LaneColumns | readonly LaneOverrides[] {
  const columns = new Map<string, Float64Array>();
  for (const [index, change] of changed.entries()) {
    const [before, after] = [change.from, change.to];
    if (typeof before !== 'number' || typeof after !== 'number') break;
    columns.set(
      change.line,
      Float64Array.from(coalitions, (made) => (made[index] ? after : before)),
    );
  }
  if (columns.size === changed.length && columns.size > 0) return { count: coalitions.length, columns, shared: from };
  return coalitions.map((made) => ({
    ...from,
    ...Object.fromEntries(changed.map((change, index) => [change.line, made[index] ? change.to : change.from])),
  }));
}

type Change = Omit<BridgeStep, 'effect' | 'standardError'>;

function changedInputs(
  compilation: Compilation,
  from: LaneOverrides,
  to: LaneOverrides,
  order: readonly string[],
): readonly Change[] {
  const isSet = (name: string, lane: LaneOverrides): boolean =>
    [name, compilation.lines.get(name)?.itemOf].some((each) => typeof each === 'string' && Object.hasOwn(lane, each));
  const names = [...compilation.program.inputs.keys()].filter((name) => isSet(name, from) || isSet(name, to));
  const first = order.filter((name) => names.includes(name));
  return [...new Set([...first, ...names])].flatMap((name) => {
    const values = { from: inputValue(compilation, name, from), to: inputValue(compilation, name, to) };
    if (alike(values.from, values.to)) return [];
    const line = compilation.lines.get(name);
    return [{ line: name, label: line?.label ?? name, unit: line?.unit ?? null, ...values }];
  });
}

function alike(a: number | readonly number[], b: number | readonly number[]): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a === b;
  // One number for all periods equals a list that repeats it.
  const length = Math.max(typeof a === 'number' ? 0 : a.length, typeof b === 'number' ? 0 : b.length);
  const at = (value: number | readonly number[], index: number): number | undefined =>
    typeof value === 'number' ? value : value[index];
  return Array.from({ length }, (_, index) => index).every((index) => at(a, index) === at(b, index));
}

function inOrder(count: number, worthOf: (coalitions: readonly (readonly boolean[])[]) => Float64Array): Shapley {
  const stages = Array.from({ length: count + 1 }, (_, stage) => Array.from({ length: count }, (_, at) => at < stage));
  const worth = worthOf(stages);
  const effects = Array.from({ length: count }, (_, index) => (worth[index + 1] ?? NaN) - (worth[index] ?? NaN));
  return { effects, exact: true, pairs: 0, standardErrors: effects.map(() => 0) };
}

function conventionsOf(method: BridgeMethod, exact: boolean, seed: number, pairs: number): readonly string[] {
  const sums = 'The effects add up exactly to the difference.';
  if (method === 'ordered') {
    return [
      'One assumption after the other, in the order shown; another order would share the difference differently.',
      sums,
    ];
  }
  return exact
    ? ['Shapley: the effect of each change, averaged over every order; exact, from all subsets.', sums]
    : [
        `Shapley from ${pairs} random orders, each with its reverse (seed ${seed}), because there are more than ${mostExactChanges} changes; the standard error stands beside each effect.`,
        sums,
      ];
}
