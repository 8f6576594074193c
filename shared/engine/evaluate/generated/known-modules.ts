import type { Program } from '../../compile/program.ts';
import { makeModule, type GeneratedModule, type ModuleWishes } from './make-module.ts';

type Known = { work: number; module: GeneratedModule | null | undefined };

/** Modules that were made for a program, and the work that was asked for before; they go when the program goes. */
const known = new WeakMap<Program, Map<string, Known>>();
const kept = 8;

/**
 * The module for given wishes, once there was so much work that making it pays. Null where there is none: the
 * interpreter does the work then.
 */
export function moduleFor(
  program: Program,
  wishes: ModuleWishes,
  work: { readonly lanes: number; readonly enough: number },
): GeneratedModule | null {
  const modules = known.get(program) ?? new Map<string, Known>();
  known.set(program, modules);
  const key = `${wishes.vectors} ${wishes.single} ${[...wishes.varyingInputs].join(',')} ${wishes.wanted.join(',')}`;
  const found = modules.get(key) ?? { work: 0, module: undefined };
  modules.delete(key);
  const oldest = modules.keys().next();
  if (modules.size >= kept && oldest.done !== true) modules.delete(oldest.value);
  modules.set(key, found);
  found.work += work.lanes;
  if (found.module === undefined && found.work >= work.enough) found.module = makeModule(program, wishes);
  return found.module ?? null;
}
