import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkspace, openWorkspace, type OpenWorkspace, type StoreEnvironment } from '#electron/store/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import { recordsOfType } from '#shared/model/record.ts';
import { median, quantile, withGoal, type Measurement } from '../measurement.ts';
import { largeWorkspace } from './large-workspace.ts';

const runs = 5;
const edits = 300;

/** Milliseconds by step; what comes before the first is counted to it. */
type Times = Map<string, number>;

function stopwatch(): { readonly onStep: (step: string) => void; readonly stop: () => Times } {
  let last = performance.now();
  let step = 'begin';
  const times: Times = new Map();
  const mark = (next: string): void => {
    const now = performance.now();
    times.set(step, (times.get(step) ?? 0) + now - last);
    [last, step] = [now, next];
  };
  return {
    onStep: mark,
    stop: () => {
      mark('');
      return times;
    },
  };
}

const total = (times: Times): number => [...times.values()].reduce((sum, each) => sum + each, 0);

/** The medians of each step over the runs, as shares of the median whole. */
function sharesOf(name: string, all: readonly Times[]): Measurement[] {
  const whole = median(all.map(total));
  return [...new Set(all.flatMap((times) => [...times.keys()]))].map((step) => ({
    name: `  ${name}: ${step}`,
    value: median(all.map((times) => times.get(step) ?? 0)) / whole,
    unit: 'of it',
  }));
}

function change(workspace: OpenWorkspace, index: number): void {
  const lines = recordsOfType(workspace.records(), 'line').filter((line) => Array.isArray(line.value));
  const from = lines[(index * 37) % lines.length];
  if (from === undefined || !Array.isArray(from.value)) throw new Error('the workspace has no series');
  const value = (from.value as number[]).with(index % 120, index + 0.5);
  unwrap(
    workspace.commit(
      { added: [], updated: [{ from, to: { ...from, value } }], removed: [] },
      { command: 'line.setValues', label: `Input: ${index}` },
    ),
  );
}

/** A workspace of fifty megabytes: opened with every check, edited, and saved, each with the share of its steps. */
export async function largeFileBenchmarks(): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'casewright-bench-large-'));
  let onStep = (_: string): void => undefined;
  const env: StoreEnvironment = {
    home: join(folder, 'home'),
    person: 'Bench',
    host: 'bench',
    now: () => new Date(),
    makeId: randomUUID,
    onStep: (step) => onStep(step),
  };
  const path = join(folder, 'large.casewright');
  try {
    await unwrap(await createWorkspace(env, path, largeWorkspace(), 'Created')).close({ discard: false });
    const [opens, saves, kept]: [Times[], Times[], number[]] = [[], [], []];
    for (let run = 0; run < runs; run++) {
      const opening = stopwatch();
      onStep = opening.onStep;
      const workspace = unwrap(await openWorkspace(env, path, 'edit'));
      opens.push(opening.stop());
      onStep = () => undefined;
      for (let edit = 0; edit < edits / runs; edit++) {
        const begun = performance.now();
        change(workspace, run * 1000 + edit);
        kept.push(performance.now() - begun);
      }
      const saving = stopwatch();
      onStep = saving.onStep;
      unwrap(await workspace.publish());
      saves.push(saving.stop());
      onStep = () => undefined;
      await workspace.close({ discard: false });
    }
    const megabytes = statSync(path).size / 1024 / 1024;
    return [
      { name: 'large file: size', value: megabytes, unit: 'MB' },
      withGoal('large file: opened with every check', median(opens.map(total)), 'ms', 2000),
      ...sharesOf('opened', opens),
      withGoal('large file: an edit acknowledged, p95', quantile(kept, 0.95), 'ms', 5),
      { name: 'large file: an edit acknowledged, median', value: median(kept), unit: 'ms' },
      withGoal('large file: saved', median(saves.map(total)), 'ms', 3000),
      ...sharesOf('saved', saves),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
