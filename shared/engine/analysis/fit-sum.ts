/**
 * Parts that add up, from first to last, to exactly the whole: what rounding left over goes to one of them, the
 * largest that can take it.
 *
 * - For: a bridge, whose bars have to meet. Answers the parts and a `rest`, which is zero unless parts are so much
 *   larger than the whole that no number of theirs can say it; parts and rest together always add up exactly.
 * - Example: 0.1 and 0.2 for a whole of 0.3 become two parts whose sum is 0.3, not 0.30000000000000004.
 */
export function fitSum(
  parts: readonly number[],
  whole: number,
): { readonly parts: readonly number[]; readonly rest: number } {
  const bySize = [...parts.keys()].sort((a, b) => Math.abs(parts[b] ?? 0) - Math.abs(parts[a] ?? 0));
  for (const index of bySize) {
    const fitted = [...parts];
    for (let round = 0; round < 6; round++) {
      const left = whole - sumOf(fitted);
      if (left === 0) return { parts: fitted, rest: 0 };
      // A whole step may bounce between two neighbours of the sum that is wanted; a half lands on it.
      fitted[index] = (fitted[index] ?? 0) + (round % 2 === 0 ? left : left / 2);
    }
  }
  const sum = sumOf(parts);
  let rest = whole - sum;
  for (let round = 0; round < 8 && sum + rest !== whole; round++) rest += whole - (sum + rest);
  return { parts, rest };
}

function sumOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
