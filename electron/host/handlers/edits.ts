import type { Handlers } from '#shared/api/dispatch.ts';
import { isNothing } from '#shared/changes/change-set.ts';
import type { ParsedInputOf } from '#shared/api/contract.ts';
import { ok } from '#shared/kernel/result.ts';
import { edits, type EditFunction, type EditName } from '../edits/index.ts';
import type { HostState } from '../host-state.ts';

/** Every edit goes the same way: rows and input in, change set out, one transaction, one event. */
export function editHandlers(state: HostState): Pick<Handlers, EditName> {
  const names = Object.keys(edits) as EditName[];
  return Object.fromEntries(names.map((name) => [name, handlerOf(state, name)])) as unknown as Pick<Handlers, EditName>;
}

function handlerOf<Name extends EditName>(state: HostState, name: Name) {
  const compute: EditFunction<Name> = edits[name];
  return (input: ParsedInputOf<Name>) =>
    state.keep((workspace) => {
      const { makeId, person, now } = state.env;
      const start = { records: workspace.records(), makeId, person, time: now().toISOString() };
      const made = compute(start, input);
      if (!made.ok) return made;
      if (isNothing(made.value.change)) return ok(null);
      return workspace.commit(made.value.change, { command: name, label: made.value.label, note: noteIn(input) });
    });
}

const noteIn = (input: object): string | null =>
  'note' in input && typeof input.note === 'string' && input.note.trim() !== '' ? input.note : null;
