import type { Program } from '../../compile/program.ts';
import { makeModule, type GeneratedModule, type ModuleWishes } from './make-module.ts';

type Known = { readonly module: GeneratedModule | null };

/** Modules that were made for a program; they go when the program goes. */
const known = new WeakMap<Program, Map<string, Known>>();
const kept = 8;

/**
 * The module for given wishes; making one takes milliseconds, so the last few are kept. Null where this machine has
 * none: the interpreter does the work then.
 */
export function moduleFor(program: Program, wishes: ModuleWishes): GeneratedModule | null {
  const modules = known.get(program) ?? new Map<string, Known>();
  known.set(program, modules);
  const key = `${wishes.vectors} ${wishes.single} ${[...wishes.varyingInputs].join(',')} ${wishes.wanted.join(',')}`;
  const found = modules.get(key) ?? { module: makeModule(program, wishes) };
  modules.delete(key);
  const oldest = modules.keys().next();
  if (modules.size >= kept && oldest.done !== true) modules.delete(oldest.value);
  modules.set(key, found);
  return found.module;
}
