import type { Timeline } from '#shared/kernel/period.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { actualsFault } from '#shared/model/actuals.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { isList, valueForm } from '#shared/model/input-value.ts';
import { lineLabel, type InputValue } from '#shared/model/line.ts';
import type { WorkspaceRecord } from '#shared/model/record.ts';
import { listWords } from './words.ts';

/** The last actual month lies in the timeline. */
export function checkActuals(timeline: Timeline): Result<null> {
  const fault = actualsFault(timeline);
  return fault === null
    ? ok(null)
    : fail('invalid-input', `${fault} Nothing was changed; choose another month, or none.`);
}

type Pair = { from: WorkspaceRecord; to: WorkspaceRecord };

/**
 * What a new timeline does to inputs with one value a period: a longer one repeats the last value, a shorter one
 * cuts. Another grain would silently give the numbers another meaning, so it is refused while there are such inputs.
 */
export function fitTimeline(content: CaseContent, to: Timeline): Result<Pair[]> {
  const actuals = checkActuals(to);
  if (!actuals.ok) return actuals;
  const from = content.case.timeline;
  const lines = content.lines.flatMap((row) =>
    row.value !== null && valueForm(row.value) === 'periods' ? [{ ...row, value: row.value }] : [],
  );
  const overrides = [...content.overrides, ...content.optionValues].filter((row) => valueForm(row.value) === 'periods');
  if (from.grain !== to.grain && lines.length + overrides.length > 0) {
    const names = new Map(content.lines.map((line) => [line.id, lineLabel(line)]));
    const affected = [...new Set([...lines.map((line) => line.id), ...overrides.map((row) => row.lineId)])].map(
      (id) => names.get(id) ?? '',
    );
    return fail(
      'values-per-period',
      `Some inputs have one value a ${from.grain}: ${listWords(affected)}. One value a ${to.grain} would mean something else, so nothing was changed. Give these inputs a single value first.`,
    );
  }
  if (from.periods === to.periods) return ok([]);
  return ok(
    [...lines, ...overrides].map((row) => ({ from: row, to: { ...row, value: resize(row.value, to.periods) } })),
  );
}

function resize(value: InputValue, periods: number): InputValue {
  if (typeof value === 'number') return value;
  if (!isList(value))
    return Object.fromEntries(Object.entries(value).map(([item, inner]) => [item, resize(inner, periods)]));
  const last = value.at(-1) ?? 0;
  return Array.from({ length: periods }, (_, index) => value[index] ?? last);
}

export function timelineWords({ start, grain, periods, fiscalYearStart }: Timeline): string {
  const fiscal =
    fiscalYearStart === undefined || fiscalYearStart === 1 ? '' : `, fiscal year from month ${fiscalYearStart}`;
  return `${periods} ${grain}s from ${start}${fiscal}`;
}
