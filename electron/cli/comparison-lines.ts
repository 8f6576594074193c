import type { Comparison, ConflictAnswer, Effect } from '#shared/api/comparisons.ts';
import type { OutputOf } from '#shared/api/contract.ts';
import { changeWords, conflictWords } from '#electron/host/headless/comparison-words.ts';
import { figure } from './figures.ts';
import { right, signed } from './run-analysis.ts';
import { table } from './table.ts';

type Rows = OutputOf<'workspace.records'>;
const most = 200;
const byId = (rows: Rows) => new Map(rows.map((row) => [row.id, row]));

/** What differs; `rows` has what a change may name. */
export function changeLines(change: Comparison['difference'], rows: Rows): string[] {
  const words = changeWords(change, byId([...change.removed, ...rows]), figure);
  if (words.length === 0) return ['Nothing is different.'];
  return [
    ...table([['What', 'Before', 'After'], ...words.slice(0, most)]),
    ...(words.length > most ? [`and ${words.length - most} more.`] : []),
  ];
}

/** What the differences do to the first result of a case. */
export function effectLines({
  case: name,
  label,
  unit,
  from,
  to,
  structure,
  steps,
  rounding,
  reason,
}: Effect): string[] {
  if (reason !== null) return [`${name}: ${reason}`];
  const part = (what: string, effect: number) => [what, right(signed(effect, unit))];
  return [
    `${name}: ${label ?? ''}`,
    ...table([
      ['Part', right('Effect')],
      ['Before', right(figure(from, unit))],
      ...(structure === null || structure === 0 ? [] : [part('Changes to the model itself', structure)]),
      ...steps.map((step) => part(step.label, step.effect)),
      ...(rounding === 0 ? [] : [part('Rounding', rounding)]),
      ['After', right(figure(to, unit))],
    ]),
  ];
}

/** Where both did something, and what each has. */
export function conflictLines(conflicts: readonly ConflictAnswer[], rows: Rows): string[] {
  const known = byId(rows);
  return table([
    ['Changed by both', 'Before', 'Mine', 'Theirs'],
    ...conflicts.map((conflict) => conflictWords(conflict, known, figure)),
  ]);
}
