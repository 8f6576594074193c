import { limits } from '../../kernel/limits.ts';

export type DocumentIssue = { readonly path: string; readonly message: string };

const lists: Readonly<Record<string, string>> = {
  lines: 'line',
  scenarios: 'scenario',
  products: 'product',
  correlations: 'correlation',
  options: 'option',
  comments: 'comment',
};

/** What to write instead, by the key; said unless the message gives an example itself. */
const advice: Readonly<Record<string, string>> = {
  formula: `A formula is a text of at most ${limits.formulaCharacters.toLocaleString('en')} characters; give a part of a long one a line of its own.`,
  currency: 'Write a currency code such as "EUR".',
  start: 'Write a month such as "2027-01".',
  periods: `Write a whole number from 1 to ${limits.periods.toLocaleString('en')}.`,
  values: 'Write a list with one number a period.',
  value: 'Write a number, or {"item": number} for each item of a dimension.',
  distribution:
    'Its "type" is one of uniform, triangular, pert, normal, lognormal, metalog, discrete, bernoulli, beta, gamma, poisson, each with its own parameters.',
  time: 'Write a moment in UTC such as "2026-11-27T09:30:00.000Z".',
  settledAt: 'Write a moment in UTC such as "2026-11-27T09:30:00.000Z".',
  rho: 'Write a number from -1 to 1.',
  probability: 'Write a number from 0 to 1.',
};

/** A fault of the document's form as sentences: which line or part, what is wrong with it, what to write. */
export function issueSentence(document: unknown, issue: DocumentIssue): string {
  const keys = issue.path === '' ? [] : issue.path.split('.');
  const { who, rest } = placeOf(document, keys);
  const what = rest.length === 0 ? 'something' : `"${rest.join('.')}"`;
  const hint = issue.message.includes('such as') ? undefined : (advice[rest[0] ?? ''] ?? advice[rest.at(-1) ?? '']);
  return `In ${who}, ${what} is not right: ${issue.message}.${hint === undefined ? '' : ` ${hint}`}`;
}

function placeOf(document: unknown, keys: readonly string[]): { who: string; rest: readonly string[] } {
  const [list = '', index = '', ...rest] = keys;
  const noun = Object.hasOwn(lists, list) ? lists[list] : undefined;
  if (noun === undefined || !/^\d+$/.test(index)) return { who: 'the case document', rest: keys };
  const name = field(field(field(document, list), index), 'name');
  const called = typeof name === 'string' && name.trim() !== '' && name.length <= 100;
  return { who: called ? `the ${noun} "${name}"` : `${noun} ${Number(index) + 1}`, rest };
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
