/**
 * How many insertions, deletions, replacements and swaps of neighbours lie between two texts, as far as `most`;
 * anything more is `most + 1`. Texts that are far apart are given up early, so that thousands can be compared.
 * Example: `editDistance('pirce', 'price', 2)` is 1 and `editDistance('a', 'wxyz', 2)` is 3.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const width = b.length + 1;
  let twoAgo = new Uint16Array(width);
  let previous = Uint16Array.from({ length: width }, (_, index) => index);
  let current = new Uint16Array(width);
  for (let i = 1; i <= a.length; i++) {
    const character = a.charCodeAt(i - 1);
    current[0] = i;
    let least = i;
    for (let j = 1; j < width; j++) {
      const other = b.charCodeAt(j - 1);
      const replaced = (previous[j - 1] ?? 0) + (character === other ? 0 : 1);
      let here = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, replaced);
      const swapped = i > 1 && j > 1 && character === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other;
      if (swapped) here = Math.min(here, (twoAgo[j - 2] ?? 0) + 1);
      current[j] = here;
      if (here < least) least = here;
    }
    // A swap reaches back two rows, and costs one: a row that is beyond by more than that can't come back.
    if (least > most + 1) return most + 1;
    [twoAgo, previous, current] = [previous, current, twoAgo];
  }
  return Math.min(previous[b.length] ?? 0, most + 1);
}
