import type { Program } from '../../compile/program.ts';

/**
 * Whether a power is worked out by one multiplication a period: a number to powers that step with time, or a series
 * that grows by the same factor each period, to a power that stays.
 */
export function isStepping(program: Program, varying: ReadonlySet<number>, node: number): boolean {
  const found = program.nodes[node];
  if (found?.kind !== 'operation' || !varying.has(node) || program.periods < 2) return false;
  if (found.operation === 'powerSteps') return true;
  const [base = 0, exponent = 0] = found.args;
  return (
    found.operation === 'power' &&
    program.nodes[base]?.shape === 'series' &&
    program.nodes[exponent]?.shape === 'scalar' &&
    isGeometric(program, base)
  );
}

/** Whether a node is the same number each period times a factor to the power of time, by how it is put together. */
export function isGeometric(program: Program, node: number, depth = 0): boolean {
  const found = program.nodes[node];
  if (found === undefined || depth > 12) return false;
  if (found.shape === 'scalar') return true;
  if (found.kind !== 'operation') return false;
  const [a = 0, b = 0] = found.args;
  if (found.operation === 'powerSteps') return true;
  if (found.operation === 'multiply' || found.operation === 'divide')
    return isGeometric(program, a, depth + 1) && isGeometric(program, b, depth + 1);
  return found.operation === 'power' && program.nodes[b]?.shape === 'scalar' && isGeometric(program, a, depth + 1);
}
