/** What every distribution can say: its value at a share of cases below, its mean and its standard deviation. */
export type DistributionShape = {
  /** The value below which a share p of cases lies, 0 < p < 1. */
  readonly quantile: (p: number) => number;
  readonly mean: number;
  readonly sd: number;
};
