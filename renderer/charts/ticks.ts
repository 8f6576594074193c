/** Round numbers that span a range, zero among them when the range crosses it: at most `most` steps. */
export function niceTicks(low: number, high: number, most = 5): readonly number[] {
  if (!Number.isFinite(low) || !Number.isFinite(high) || low > high) return [0, 1];
  if (low === high) return low === 0 ? [0, 1] : niceTicks(Math.min(0, low), Math.max(0, high), most);
  const step = niceStep((high - low) / most);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  // Multiples of the step, not sums: 0.1 added three times is not 0.3.
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}
