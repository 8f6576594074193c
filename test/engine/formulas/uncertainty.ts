import { decision, finance, quantileOf, statistics } from '#shared/engine/index.ts';
import { imanConover } from '#shared/engine/sampling/iman-conover.ts';
import { latinHypercube } from '#shared/engine/sampling/latin-hypercube.ts';
import { matrix } from '#shared/engine/sampling/matrix.ts';
import { permutation } from '#shared/engine/sampling/permutation.ts';
import { laneShare } from '#shared/engine/sampling/philox.ts';
import type { BoldValue } from './bold-value.ts';

const lognormal = { type: 'lognormal', median: 1, sigma: 0.5 } as const;
const at = (share: number): number => quantileOf(lognormal, share);

/** The error of the mean of a sum of three lognormals over 200 runs of 500 trials. */
function errorOfMean(sharesOf: (seed: number, stream: number) => ArrayLike<number>): number {
  let squares = 0;
  for (let seed = 1; seed <= 200; seed++) {
    let sum = 0;
    for (let stream = 0; stream < 3; stream++) {
      for (const share of Array.from(sharesOf(seed, stream))) sum += at(share);
    }
    squares += (sum / 500 - 3 * Math.exp(0.125)) ** 2;
  }
  return Math.sqrt(squares / 200);
}

function rankCorrelation(): number {
  const lanes = 5000;
  const columns = [1, 2].map((stream) => permutation(lanes, { seed: 1, stream, purpose: 0 }));
  const [a, b] = imanConover(
    columns,
    matrix(2, (row, column) => (row === column ? 1 : 0.7)),
  );
  // Ranks without ties: 1 - 6 sum d² / (n (n² - 1)).
  const squares = a!.reduce((sum, rank, lane) => sum + (rank - b![lane]!) ** 2, 0);
  return 1 - (6 * squares) / (lanes * (lanes * lanes - 1));
}

export const uncertainty: readonly BoldValue[] = [
  {
    text: '0.0485 plain vs 0.0027 LHS',
    of: 'error of the mean, 200 runs of 500',
    source: 'formulas.md; found by chance, ours has other draws',
    gives: () => [
      errorOfMean((seed, stream) =>
        Float64Array.from({ length: 500 }, (_, lane) => laneShare({ seed, stream, purpose: 0 }, lane)),
      ),
      errorOfMean((seed, stream) =>
        latinHypercube(permutation(500, { seed, stream, purpose: 1 }), { seed, stream, purpose: 2 }),
      ),
    ],
    // The standard error of a standard deviation over 200 runs is 5 %; both figures have it.
    within: 0.25,
  },
  {
    text: '0.685',
    of: 'Spearman’s correlation where the scores have 0.7',
    source: '[81]; found by chance, exact is 6/pi asin(0.35) = 0.683',
    gives: () => [rankCorrelation()],
    within: 0.02,
  },
  {
    text: '1.12745, 1.13235',
    of: 'mean of a lognormal (0, .5), by Swanson and by extended Pearson-Tukey',
    source: 'formulas.md; true mean 1.13315; the trap is 25/50/25',
    gives: () => [
      statistics.threePointMean(at(0.1), at(0.5), at(0.9), 'swanson'),
      statistics.threePointMean(at(0.05), at(0.5), at(0.95), 'pearson-tukey'),
    ],
    traps: [1.10621],
  },
  {
    text: 'EVPI 24',
    of: '200, 50, -120 at .3, .5, .2, or stop',
    source: '[4]',
    gives: () => [
      decision.perfectInformation(
        [
          [200, 50, -120],
          [0, 0, 0],
        ],
        [0.3, 0.5, 0.2],
      ).value,
    ],
  },
  {
    text: '10.4',
    of: 'expected commercial value of 50, .6, 8, .7, 5',
    source: '[83]; the trap swaps the two chances',
    gives: () => [
      decision.expectedCommercialValue({
        presentValue: 50,
        commercialSuccess: 0.6,
        launchCost: 8,
        technicalSuccess: 0.7,
        developmentCost: 5,
      }),
    ],
    traps: [11.2],
  },
  {
    text: '10.450584',
    of: 'Black-Scholes call: 100, 100, 5 %, 20 %, 1 year',
    source: 'formulas.md; a binomial tree of 3 steps gives 11.043871',
    gives: () => [
      finance.blackScholes({ value: 100, strike: 100, riskFree: 0.05, volatility: 0.2, years: 1, kind: 'call' }),
    ],
  },
];
