import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { compileModel, simulate } from '#shared/engine/index.ts';
import { unwrap } from '#shared/kernel/result.ts';
import type { Model } from '#shared/model/model.ts';
import { median, type Measurement } from '../measurement.ts';

const [program, document] = ['../../reference/simulate.py', '../../fixtures/reference-case.json'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
) as [string, string];
const [trials, rounds, goal] = [10_000, 7, 0.45];

/** A whole simulation by the sampler that is the default, from drawing to percentiles, beside the same in vectorised numpy; a missing numpy is said. */
export function againstNumpy(model: Model): readonly Measurement[] {
  const compilation = compileModel(model);
  const ours = (): void => void unwrap(simulate(compilation, { trials, seed: 1, sampler: 'lhs' }));
  const [own, theirs]: [number[], number[]] = [[], []];
  ours();
  for (let round = 0; round < rounds; round++) {
    try {
      const text = execFileSync('python3', [program, document, String(trials), '3', '--time'], {
        encoding: 'utf8',
        stdio: 'pipe',
      });
      theirs.push(Number(text));
    } catch {
      console.error('engine: no measurement against numpy: python3 or numpy is missing (Debian: python3-numpy).');
      return [];
    }
    const start = performance.now();
    ours();
    own.push(performance.now() - start);
  }
  const value = median(own) / median(theirs);
  return [
    {
      name: `engine: whole simulation, ${trials} trials, as a multiple of numpy`,
      value,
      unit: 'x',
      peer: `${median(own).toFixed(1)} against ${median(theirs).toFixed(1)} ms`,
      goal,
      met: value <= goal,
    },
  ];
}
