import { basename } from 'node:path';
import type { Comparison, ConflictAnswer, Other } from '#shared/api/comparisons.ts';
import type { Handlers } from '#shared/api/dispatch.ts';
import { difference } from '#shared/changes/change-set.ts';
import type { HistoryEntry } from '#shared/changes/history.ts';
import type { Conflict, Three } from '#shared/changes/merge/index.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { Records } from '#shared/model/record.ts';
import { withCopy, type Moment, type OpenWorkspace, type OtherCopy } from '#electron/store/index.ts';
import { effectsBetween } from '../headless/effects.ts';
import type { HostState } from '../host-state.ts';

export function comparisonHandlers(state: HostState): Pick<Handlers, 'workspace.compare' | 'workspace.merge'> {
  return {
    'workspace.compare': ({ other }) =>
      state.inTurn(async () => {
        const workspace = state.opened();
        if (!workspace.ok) return workspace;
        if ('moment' in other) return compareToMoment(workspace.value, other.moment);
        const path = pathOf(state, workspace.value, other);
        if (!path.ok) return path;
        return withCopy(state.env, path.value, (copy) => ok(compareToFile(workspace.value, copy, nameOf(other, copy))));
      }),
    'workspace.merge': ({ other, hash, choices }) =>
      state.inTurn(async () => {
        const workspace = state.opened();
        if (!workspace.ok) return workspace;
        if ('moment' in other)
          return fail(
            'invalid-input',
            'An earlier state of this workspace is restored, not merged. Nothing was changed.',
          );
        const path = pathOf(state, workspace.value, other);
        if (!path.ok) return path;
        return withCopy(state.env, path.value, async (copy) => {
          if (copy.hash !== hash)
            return fail(
              'changed-again',
              `“${basename(copy.path)}” was changed again since you compared it. Nothing was merged; compare it once more.`,
              { hash: copy.hash },
            );
          return take(state, workspace.value, copy, new Map(Object.entries(choices)));
        });
      }),
  };
}

function pathOf(
  state: HostState,
  workspace: OpenWorkspace,
  other: Exclude<Other, { moment: unknown }>,
): Result<string> {
  return 'saved' in other ? ok(workspace.path()) : state.handles.resolve(other.handle);
}

const nameOf = (other: Other, copy: OtherCopy): string =>
  'saved' in other ? `${basename(copy.path)} as it is now` : basename(copy.path);

async function take(
  state: HostState,
  workspace: OpenWorkspace,
  copy: OtherCopy,
  choices: ReadonlyMap<string, 'ours' | 'theirs'>,
): Promise<Result<{ entries: number }>> {
  const by = copy.savedBy === null ? '' : `, saved by ${copy.savedBy}`;
  const taken = await workspace.merging.take(copy, choices, `Merged with ${basename(copy.path)}${by}`);
  if (!taken.ok) return taken;
  for (const entry of taken.value) state.emit({ type: 'changed', entry, status: workspace.status() });
  return ok({ entries: taken.value.length });
}

function compareToMoment(workspace: OpenWorkspace, moment: Moment): Result<Comparison> {
  const then = workspace.versions.recordsAt(moment);
  if (!then.ok) return then;
  const facts =
    'versionId' in moment ? versionFacts(workspace, moment.versionId) : entryFacts(workspace, moment.sequence);
  return ok({ ...facts, hash: null, ...between(then.value, workspace.records()), merge: null, whyNot: null });
}

type Facts = Pick<Comparison, 'name' | 'savedBy' | 'savedAt'>;

function versionFacts(workspace: OpenWorkspace, id: string): Facts {
  const version = workspace.versions.list().find((each) => each.id === id);
  return { name: version?.name ?? '', savedBy: version?.author ?? null, savedAt: version?.time ?? null };
}

function entryFacts(workspace: OpenWorkspace, sequence: number): Facts {
  const [entry] = workspace.history({ before: sequence + 1, limit: 1 });
  return { name: `After “${entry?.label ?? ''}”`, savedBy: entry?.author ?? null, savedAt: entry?.time ?? null };
}

const between = (then: Records, now: Records): Pick<Comparison, 'difference' | 'effects'> => ({
  difference: difference(then, now),
  effects: effectsBetween(then, now),
});

function compareToFile(workspace: OpenWorkspace, copy: OtherCopy, name: string): Comparison {
  const { hash, savedBy, savedAt } = copy;
  const head = { name, hash, savedBy, savedAt, ...between(copy.records, workspace.records()) };
  const compared = workspace.merging.compare(copy);
  if (!compared.ok) return { ...head, merge: null, whyNot: compared.error.message };
  const { base, ours, theirs, conflicts } = compared.value;
  return {
    ...head,
    merge: {
      ours: difference(base, workspace.records()),
      theirs: difference(base, copy.records),
      ourTrail: ours.map(tell),
      theirTrail: theirs.map(tell),
      conflicts: conflicts.map(answerOf),
    },
    whyNot: null,
  };
}

const tell = ({ author, time, label }: HistoryEntry) => ({ author, time, label });

/** JSON has no `undefined`: what a side has not is null. */
function answerOf({ key, kind, row, field, cell, values }: Conflict): ConflictAnswer {
  return { key, kind, row: orNull(row), field, cell: [...cell], values: orNull(values) };
}

const orNull = <Value>({ base, ours, theirs }: Three<Value | undefined>): Three<Value | null> => ({
  base: base ?? null,
  ours: ours ?? null,
  theirs: theirs ?? null,
});
