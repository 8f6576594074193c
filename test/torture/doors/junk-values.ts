/** Anything that JSON can say. */
export type Junk = string | number | boolean | null | readonly Junk[] | { readonly [key: string]: Junk };

export const pick = <Value>(from: readonly Value[], random: () => number): Value =>
  from[Math.floor(random() * from.length)] as Value;

/** Names that are no operation, the last four of them on every object. */
export const strangeNames = [
  '',
  'workspace',
  'workspace.',
  '.status',
  'WORKSPACE.STATUS',
  'workspace.status ',
  'workspace.status\0',
  'shell.chooseFile/../workspace.save',
  'casewright:call',
  'x'.repeat(100_000),
  'register',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
] as const;

const texts = [
  '',
  '\0',
  '__proto__',
  '../../../../etc/passwd',
  'C:\\Windows\\System32\\drivers\\etc\\hosts',
  '/etc/passwd',
  '\\\\server\\share\\a.casewright',
  'file:///etc/passwd',
  "'; DROP TABLE line; --",
  '<img src=x onerror=alert(1)>',
  '\ud800',
  '\u202e\u2066',
  'é'.repeat(70_000),
  'NaN',
] as const;

const plain: readonly Junk[] = [null, true, false, 0, -1, 1.5, 1e308, -1e-308, 2 ** 53, [], {}, [[]], [null]];

/** Wrong types, hostile texts, keys of the prototype, long lists and deep nests. */
export function junkValue(random: () => number): Junk {
  const dice = random();
  if (dice < 0.35) return pick(plain, random);
  if (dice < 0.65) return pick(texts, random);
  if (dice < 0.8)
    return { [pick(['constructor', 'prototype', 'toJSON', 'then', 'length', 'ok'], random)]: pick(plain, random) };
  // Made from text: in a literal, or through an assignment, the key would set the prototype instead.
  if (dice < 0.88) return JSON.parse('{"__proto__":{"ok":true}}') as Junk;
  if (dice < 0.94) return Array.from({ length: 1 + Math.floor(random() * 200) }, () => pick(plain, random));
  return nest(2 + Math.floor(random() * 200));
}

function nest(depth: number): Junk {
  let value: Junk = 'bottom';
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { deeper: value };
  return value;
}
