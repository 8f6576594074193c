import { evaluate, type LaneOverrides } from '#shared/engine/index.ts';
import type { Program } from '#shared/engine/compile/program.ts';
import type { EvaluateOptions } from '#shared/engine/evaluate/evaluate.ts';

/**
 * Where the generated module and the interpreter disagree, in words. Values agree when they differ by at most
 * 1e-12 of the largest value of their line and lane; what is no number, or infinite, must be so in both.
 */
export function disagreements(
  program: Program,
  lanes: readonly LaneOverrides[],
  options: EvaluateOptions = {},
): readonly string[] {
  const own = evaluate(program, lanes, { ...options, backend: 'generated' });
  const other = evaluate(program, lanes, { ...options, backend: 'interpreter' });
  const found: string[] = own.backend === 'generated' ? [] : ['The generated module was not used.'];
  for (const name of options.lines === undefined || options.lines === 'all' ? program.lines.keys() : options.lines) {
    for (const lane of lanes.keys()) {
      const [a, b] = [own.series(name, lane), other.series(name, lane)];
      const largest = b.reduce((most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most), 0);
      for (const [index, value] of a.entries()) {
        const expected = b[index] ?? NaN;
        if (Object.is(value, expected) || value === expected) continue;
        if (Math.abs(value - expected) <= 1e-12 * largest) continue;
        found.push(`${name} in lane ${lane}, period ${index + 1}: ${value} is not ${expected}`);
      }
    }
  }
  return found;
}

/** Distance in units in the last place. */
export function unitsApart(a: number, b: number): number {
  if (Object.is(a, b) || (Number.isNaN(a) && Number.isNaN(b))) return 0;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return Infinity;
  const numbers = new BigInt64Array(Float64Array.of(a, b).buffer);
  const [x = 0n, y = 0n] = numbers;
  return Number(x > y ? x - y : y - x);
}
