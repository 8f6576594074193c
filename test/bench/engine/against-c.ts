import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileModel, evaluate } from '#shared/engine/index.ts';
import type { Model } from '#shared/model/model.ts';
import { median, type Measurement } from '../measurement.ts';

const rounds = 7;
const source = fileURLToPath(new URL('../peers/reference.c', import.meta.url));
/** The inputs and results in the order of the C program. */
const inputs =
  'market_size innovation imitation share_end launch_price price_elasticity discount churn unit_cost_start fixed_cost_month inflation capex_launch'.split(
    ' ',
  );
const builds = [
  { name: 'SIMD C as written, -march=native', flags: ['-march=native'], goal: 2 },
  { name: 'the same C reduced by hand, 128-bit SIMD', flags: ['-DREDUCED'], goal: 1.2 },
];

/** The reference case against hand-written C on the same samples, in turns; a missing compiler is said. */
export function againstC(model: Model, columns: ReadonlyMap<string, Float64Array>): readonly Measurement[] {
  const folder = mkdtempSync(join(tmpdir(), 'casewright-bench-'));
  try {
    return builds.flatMap((build) => measure(model, columns, folder, build));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measure(
  model: Model,
  columns: ReadonlyMap<string, Float64Array>,
  folder: string,
  { name, flags, goal }: (typeof builds)[number],
): readonly Measurement[] {
  const [program, samples, results] = ['peer', 'samples', 'results'].map((file) => join(folder, file)) as [
    string,
    string,
    string,
  ];
  const optimise = ['-O3', '-ffast-math', '-fno-finite-math-only', ...flags];
  try {
    execFileSync('gcc', [...optimise, source, '-o', program, '-lm'], { stdio: 'pipe' });
  } catch {
    console.error(`engine: no measurement against ${name}: gcc is missing or cannot build it.`);
    return [];
  }
  const drawn = inputs.map((each) => columns.get(each) ?? new Float64Array(0));
  const count = drawn[0]?.length ?? 0;
  writeFileSync(
    samples,
    Buffer.concat(drawn.map((each) => Buffer.from(each.buffer, each.byteOffset, each.byteLength))),
  );
  const compiled = compileModel(model).program;
  const ours = (): ReturnType<typeof evaluate> => evaluate(compiled, { count, columns }, { lines: model.results });
  for (let warm = 0; warm < 10; warm++) ours();
  const [own, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    for (let time = 0; time < 3; time++) ours();
    own.push((performance.now() - start) / 3);
    theirs.push(Number(execFileSync(program, [samples, String(count), '3', results], { encoding: 'utf8' })));
  }
  assertTrials(model, ours(), new Float64Array(new Uint8Array(readFileSync(results)).buffer), count);
  const value = median(own) / median(theirs);
  const label = `engine: ${count} lanes, evaluation alone, as a multiple of ${name}`;
  return [
    {
      name: label,
      value,
      unit: 'x',
      peer: `${median(own).toFixed(1)} against ${median(theirs).toFixed(1)} ms`,
      goal,
      met: value <= goal,
    },
  ];
}

/** Trial by trial to 1e-9: present values by a million, the internal rate by 0.1, others by their own size. */
function assertTrials(model: Model, ours: ReturnType<typeof evaluate>, theirs: Float64Array, count: number): void {
  let lost = 0;
  for (const [place, name] of model.results.entries()) {
    const own = ours.values(name).values;
    const scale = name.startsWith('npv') ? 1e6 : name === 'irr_year' ? 0.1 : 0;
    for (let lane = 0; lane < count; lane++) {
      const [a, b] = [own[lane] ?? NaN, theirs[place * count + lane] ?? NaN];
      if (Number.isNaN(a) && Number.isNaN(b)) continue;
      if (Math.abs(a - b) <= 1e-9 * Math.max(scale, Math.abs(a))) continue;
      // Its plain Newton runs away from a few rates far below zero, or stops early: ours brackets them.
      if (name === 'irr_year' && a < 0 && ++lost <= count / 100) continue;
      throw new Error(`The C program disagrees on ${name} in lane ${lane}: ${b}, not ${a}.`);
    }
  }
  if (lost > 0)
    console.error(`engine: in ${lost} of ${count} lanes the C program has no or another negative internal rate.`);
}
