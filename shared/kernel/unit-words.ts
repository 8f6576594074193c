/**
 * A unit after a number, as people say it: `units`, `policies`, `orders per buyer`; what is no word of small letters,
 * such as FTE, stays as it is. `text` is the number as it is written: only `1` has one of something.
 * Example: `unitWords('policy', '60,000')` is `policies`.
 */
export function unitWords(unit: string, text = ''): string {
  const [, counted = unit, per] = /^([a-z]+)\/([a-z]+)$/.exec(unit) ?? [];
  const many = counted.replace(/[^aeiou]y$/, (end) => `${end.slice(0, 1)}ie`);
  const word = text === '1' || !/^[a-z]*[a-rt-z]$/.test(counted) ? counted : `${many}s`;
  return per === undefined ? word : `${word} per ${per}`;
}
