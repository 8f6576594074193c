import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median, withGoal, type Measurement } from '../measurement.ts';

const entry = fileURLToPath(new URL('fresh-process-entry.ts', import.meta.url));

export type FreshRun = { readonly cold: number; readonly residentMegabytes: number; readonly scratchMegabytes: number };

/** What only a process of its own shows: the first run, before anything is warm, and the memory of a large one. */
export function freshProcessMeasurements(): readonly Measurement[] {
  const runs = Array.from({ length: 7 }, () => {
    const text = execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', entry], { encoding: 'utf8' });
    return JSON.parse(text) as FreshRun;
  });
  const of = (part: keyof FreshRun): number => median(runs.map((run) => run[part]));
  return [
    withGoal('engine: first 10,000 lanes in a new process, module made', of('cold'), 'ms', 30),
    withGoal('engine: memory of a process after 100,000 lanes', of('residentMegabytes'), 'MB', 250),
    withGoal('engine: memory beyond inputs and outputs, 100,000 lanes', of('scratchMegabytes'), 'MB', 2),
  ];
}
