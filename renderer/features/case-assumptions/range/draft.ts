import type { Distribution } from '#shared/model/distribution.ts';
import type { Line } from '#shared/model/line.ts';
import { made, refused, summaryOf, tidy, type Kind, type Made, type Numbers, type OwnKey, type Way } from './kind.ts';
import { rareKinds } from './rare-kinds.ts';
import { usualKinds } from './usual-kinds.ts';

export const rangeKinds: readonly Kind[] = [...usualKinds, ...rareKinds];

const none: ReadonlySet<OwnKey> = new Set();

/** One value of a list, and how often it comes against the others. */
export type Outcome = { readonly id: number; readonly value: number | null; readonly weight: number | null };

/** What stands in the editor. */
export type RangeDraft = {
  readonly kind: Kind;
  readonly way: Way;
  readonly numbers: Numbers;
  /** Where something is typed that is no number, or none for this field. */
  readonly unread: ReadonlySet<OwnKey>;
  readonly outcomes: readonly Outcome[];
  /** Every digit is somebody's; else the numbers are worked out, and shown rounded. */
  readonly isExact: boolean;
  /** Nothing was typed since the numbers came from `range`: it stays what it is, to the last digit. */
  readonly isUntouched: boolean;
  /** The last range that was whole. */
  readonly range: Distribution;
};

/** What is there; where there is nothing, a fifth either side of the value to start from. */
export function openRange({ distribution, value }: Line): RangeDraft {
  if (distribution) return draftOf(distribution);
  const base = typeof value === 'number' ? value : 0;
  const reach = Math.abs(base) * 0.2 || 1;
  return draftOf({ type: 'pert', min: tidy(base - reach, reach), mode: base, max: tidy(base + reach, reach) });
}

function draftOf(range: Distribution): RangeDraft {
  const kind = kindOf(range.type);
  const way = kind.ways.find((each) => each.own(range) !== null) ?? firstWay(kind);
  const numbers = way.own(range) ?? {};
  return { kind, way, numbers, unread: none, outcomes: outcomesOf(range), isExact: true, isUntouched: true, range };
}

/** The same range as near as another kind comes to it; back at the first kind, what was there. */
export function withKind({ range }: RangeDraft, type: Kind['type'], original: Distribution | null): RangeDraft {
  if (original?.type === type) return draftOf(original);
  const kind = kindOf(type);
  const way = firstWay(kind);
  const numbers = rounded(way, range);
  const outcomes = outcomesOf(range);
  return whole({ kind, way, numbers, unread: none, outcomes, isExact: true, isUntouched: false, range });
}

/** The same range, given by other numbers. They are worked out, so they are shown rounded and held in full. */
export function withWay(draft: RangeDraft, id: Way['id'], original: Distribution | null): RangeDraft {
  const { range } = draft;
  const way = draft.kind.ways.find((each) => each.id === id) ?? draft.way;
  const own = way.own(range);
  const isExact = own !== null && range === original;
  return { ...draft, way, numbers: own ?? way.near(summaryOf(range)), unread: none, isExact, isUntouched: true };
}

/** A number as it is typed; what cannot be used leaves the last one that could. */
export function withNumber(draft: RangeDraft, key: OwnKey, value: number | null, isUsable: boolean): RangeDraft {
  const unread = new Set(draft.unread);
  if (!isUsable) return { ...draft, unread: unread.add(key), isUntouched: false };
  unread.delete(key);
  return whole({ ...draft, numbers: { ...draft.numbers, [key]: value }, unread, isUntouched: false });
}

export function withOutcomes(draft: RangeDraft, outcomes: readonly Outcome[]): RangeDraft {
  return whole({ ...draft, outcomes, isUntouched: false });
}

/** What the numbers make: null while one is missing. `say` writes a number into the reason of a refusal. */
export function rangeFrom(draft: RangeDraft, say: (value: number) => string): Made | null {
  if (draft.isUntouched) return made(draft.range);
  if (draft.kind.type === 'discrete') return fromOutcomes(draft.outcomes);
  const { way, numbers } = draft;
  const isMissing = way.fields.some(({ key, optional }) => optional !== true && (numbers[key] ?? null) === null);
  return isMissing || draft.unread.size > 0 ? null : way.make((key) => numbers[key] ?? Number.NaN, say);
}

function whole(draft: RangeDraft): RangeDraft {
  const result = rangeFrom(draft, String);
  return result?.ok ? { ...draft, range: result.value } : draft;
}

function fromOutcomes(outcomes: readonly Outcome[]): Made | null {
  const values = outcomes.flatMap(({ value }) => value ?? []);
  const weights = outcomes.flatMap(({ weight }) => weight ?? []);
  if (values.length < outcomes.length || weights.length < outcomes.length) return null;
  if (values.length === 0) return refused('outcomes', 'Give at least one value.');
  if (weights.some((weight) => weight < 0)) return refused('outcomes', 'How often a value comes cannot be below zero.');
  return weights.some((weight) => weight > 0)
    ? made({ type: 'discrete', values, weights })
    : refused('outcomes', 'One of the values must come at least now and then.');
}

/** Without those of a list, three values that stand for the range: low, middle and high by Swanson's rule. */
function outcomesOf(distribution: Distribution): readonly Outcome[] {
  if (distribution.type === 'discrete')
    return distribution.values.map((value, id) => ({ id, value, weight: distribution.weights[id] ?? 0 }));
  const { p10, p50, p90 } = summaryOf(distribution);
  const spread = p90 - p10;
  return [p10, p50, p90].map((value, id) => ({ id, value: tidy(value, spread), weight: [30, 40, 30][id] ?? 0 }));
}

function rounded(way: Way, now: Distribution): Numbers {
  const summary = summaryOf(now);
  const spread = summary.p90 - summary.p10;
  const numbers = Object.entries(way.near(summary)) as readonly (readonly [keyof Numbers, number | null])[];
  return Object.fromEntries(numbers.map(([key, value]) => [key, value === null ? null : tidy(value, spread)]));
}

function kindOf(type: Kind['type']): Kind {
  const found = rangeKinds.find((kind) => kind.type === type);
  if (!found) throw new Error(`No editor for the distribution ${type}`);
  return found;
}

function firstWay({ ways, type }: Kind): Way {
  const [way] = ways;
  if (!way) throw new Error(`No way to give the distribution ${type}`);
  return way;
}
