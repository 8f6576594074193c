/** One line of the benchmark, as `--json` prints it. */
export type Measurement = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The peer's figure divided by ours, both of the same run: 2 means twice as quick as the peer. */
  readonly ratio?: number;
  readonly peer?: string;
  readonly goal?: number;
  readonly met?: boolean;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The smallest value that at least this share of the values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function withGoal(name: string, value: number, unit: string, goal: number): Measurement {
  return { name, value, unit, goal, met: value <= goal };
}
