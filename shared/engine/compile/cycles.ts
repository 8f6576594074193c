import type { Reach } from '../functions/function.ts';
import type { Finding } from '../types.ts';
import { finding } from './findings.ts';

const longest = 20;

/** A loop without a start, told on each of its lines, beginning there; a very long one is told once and shortened. */
export function cycleFindings(cycle: readonly string[], reach: Reach): readonly Finding[] {
  const told = cycle.length <= longest ? cycle : cycle.slice(0, 1);
  return told.map((line, index) => {
    const turned = [...cycle.slice(index), ...cycle.slice(0, index)];
    return finding('cycle', `${sentence(turned)} ${advice(turned, reach)}`, line);
  });
}

function sentence(cycle: readonly string[]): string {
  const [first = ''] = cycle;
  if (cycle.length === 1) return `“${first}” uses itself.`;
  return `These lines use each other in a circle: ${path(cycle)} → ${first}.`;
}

function path(cycle: readonly string[]): string {
  if (cycle.length <= longest) return cycle.join(' → ');
  const half = longest / 2;
  return [...cycle.slice(0, half), `… ${cycle.length - longest} more …`, ...cycle.slice(-half)].join(' → ');
}

function advice(cycle: readonly string[], reach: Reach): string {
  const name = cycle[1] ?? cycle[0] ?? '';
  return reach === 'whole'
    ? 'One of them needs all periods of another, so there is no period to start with. Use prev(…) or cumulative(…) of earlier periods instead.'
    : `Use the period before in one place, such as prev(${name}, 0), so that there is a start.`;
}
