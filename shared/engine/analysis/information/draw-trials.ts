import type { ModelCorrelation } from '../../../model/model.ts';
import { gaussianCopula } from '../../sampling/copula.ts';
import { fastQuantile } from '../../sampling/fast-quantile.ts';
import { matrix } from '../../sampling/matrix.ts';
import { laneShare } from '../../sampling/philox.ts';
import { repairCorrelations } from '../../sampling/repair.ts';
import { scoreCorrelation } from '../../sampling/scores.ts';
import { sobolDimensions, sobolShares } from '../../sampling/sobol.ts';
import { streamsOf } from '../../sampling/stream.ts';
import type { UncertainInput } from '../uncertain-inputs.ts';

/**
 * Trials of uncertain inputs as Sobol's sequence spreads them, correlated by a Gaussian copula.
 *
 * - Shapes: one column an input, by name, one number a trial. Inputs beyond the 64th are drawn at random.
 * - Correlations that cannot all hold are repaired first, as in a simulation.
 * - Example: one input uniform from 0 to 10: about as many trials in every stretch of the same length.
 */
export function drawTrials(
  inputs: readonly UncertainInput[],
  correlations: readonly ModelCorrelation[],
  { trials, seed }: { readonly trials: number; readonly seed: number },
): ReadonlyMap<string, Float64Array> {
  const names = inputs.map(({ name }) => name);
  const streams = streamsOf(names);
  const shares = inputs.map((_, index) => {
    const key = { seed, stream: streams[index] ?? 0, purpose: 2 };
    if (index < sobolDimensions) return sobolShares(index, trials, key);
    return Float64Array.from({ length: trials }, (_each, trial) => laneShare({ ...key, purpose: 0 }, trial));
  });
  const asked = matrix(inputs.length, (row, column) => (row === column ? 1 : 0));
  for (const { a, b, rho, of } of correlations) {
    const [row, column] = [names.indexOf(a), names.indexOf(b)];
    const score = of === 'ranks' ? scoreCorrelation(rho) : rho;
    const [one, other] = [asked[row], asked[column]];
    if (one !== undefined && other !== undefined && row !== column) one[column] = other[row] = score;
  }
  const mixed = gaussianCopula(shares, repairCorrelations(asked).matrix);
  return new Map(
    inputs.map(({ name, distribution }, index) => [
      name,
      (mixed[index] ?? new Float64Array(0)).map(fastQuantile(distribution)),
    ]),
  );
}
