import { periodLabel, type Timeline } from '#shared/kernel/period.ts';
import { isList } from '#shared/model/input-value.ts';
import { lineLabel, type InputValue, type Line } from '#shared/model/line.ts';

const number = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 12 });

/** A number as the audit trail writes it: `2,000,000`, `12%`. Always in English, so that a trail reads the same everywhere. */
export function numberWords(value: number, unit: string | null): string {
  return unit === '%' ? `${number.format(value * 100)}%` : number.format(value);
}

/** What happened to an input: `List price at launch: 49 → 44`. */
export function valueChange(line: Line, from: InputValue | null, to: InputValue, timeline: Timeline): string {
  return `${lineLabel(line)}${valueMove(line, from, to, timeline)}`;
}

/** The same without the line's name: `: 49 → 44`, `, Mar 2027: 110 → 120`, `: 12 values changed`. */
export function valueMove(line: Line, from: InputValue | null, to: InputValue, timeline: Timeline): string {
  const say = (value: number): string => numberWords(value, line.unit);
  if (typeof to === 'number') {
    if (from === null) return `: ${say(to)}`;
    return typeof from === 'number' ? `: ${say(from)} → ${say(to)}` : `: one value for every period, ${say(to)}`;
  }
  const changed = changedLeaves(from, to, timeline);
  const [only] = changed;
  if (only !== undefined && changed.length === 1 && typeof only.from === 'number') {
    return `${only.path.map((part) => `, ${part}`).join('')}: ${say(only.from)} → ${say(only.to)}`;
  }
  if (isList(to) && !(from !== null && typeof from === 'object' && isList(from)))
    return `: one value a ${timeline.grain}`;
  return `: ${changed.length} values changed`;
}

type Leaf = { readonly path: readonly string[]; readonly from: number | undefined; readonly to: number };

function changedLeaves(from: InputValue | null | undefined, to: InputValue, timeline: Timeline): Leaf[] {
  if (typeof to === 'number') {
    const before = typeof from === 'number' ? from : undefined;
    return before === to ? [] : [{ path: [], from: before, to }];
  }
  const before = typeof from === 'object' && from !== null && isList(from) === isList(to) ? from : null;
  return Object.entries(to).flatMap(([key, inner]: [string, InputValue]) =>
    changedLeaves(before === null ? null : (before as Record<string, InputValue>)[key], inner, timeline).map(
      (leaf) => ({
        ...leaf,
        path: [isList(to) ? periodLabel(timeline, Number(key)) : key, ...leaf.path],
      }),
    ),
  );
}

/** Names in a sentence: `A, B, C and 4 more`. */
export function listWords(names: readonly string[], most = 3): string {
  if (names.length <= most) return names.join(', ');
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}

export const quoted = (line: Line): string => `“${lineLabel(line)}”`;

/** `region`, `region and channel`. */
export function andWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

const shortest = 60;

/** What happened to the fields of a row: `Hub: stage idea → launch; owner set to Ana`. */
export function fieldChanges<Fields extends object>(
  subject: string,
  from: Fields,
  to: Fields,
  names: { readonly [Key in keyof Fields]?: string },
): string {
  const changes = (Object.keys(names) as (keyof Fields)[]).flatMap((key) => {
    const [before, after] = [from[key], to[key]];
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [fieldChange(names[key] ?? '', before, after)];
  });
  return `${subject}: ${changes.length === 0 ? 'moved' : listWords(changes)}`;
}

function fieldChange(name: string, before: unknown, after: unknown): string {
  if (after === null || after === '') return `${name} cleared`;
  const [was, is] = [plain(before), plain(after)];
  if (is === null) return `${name} changed`;
  if (before === null || before === '') return `${name} set to ${is}`;
  return was === null ? `${name} changed` : `${name} ${was} → ${is}`;
}

function plain(value: unknown): string | null {
  const text =
    typeof value === 'number' ? number.format(value) : typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
  return typeof text === 'string' && text.length <= shortest && !text.includes('\n') ? text : null;
}
