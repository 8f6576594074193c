import type { z } from './schema.ts';

export type PlacedIssue = { readonly path: readonly PropertyKey[]; readonly message: string };

/** What is wrong at which place, as the rest of a sentence: "it is longer than 2,000 characters". */
export function issueInWords(issue: z.core.$ZodIssue): PlacedIssue {
  if (issue.code !== 'invalid_union') return { path: issue.path, message: plain(issue) };
  // "Invalid input" of a union helps nobody: tell what is wrong with the alternative that was most likely meant.
  const branches = issue.errors.filter((errors) => errors.length > 0);
  const otherType = (errors: z.core.$ZodIssue[]): boolean =>
    errors.some((error) =>
      error.code === 'invalid_value'
        ? error.path.length === 1
        : error.code === 'invalid_type' && error.path.length === 0,
    );
  const meant = branches.filter((errors) => !otherType(errors)).sort((a, b) => a.length - b.length)[0];
  const first = meant?.[0];
  if (first === undefined) return { path: issue.path, message: 'it is none of the forms that fit here' };
  const inner = issueInWords(first);
  return { path: [...issue.path, ...inner.path], message: inner.message };
}

/** The library's own beginnings; a message that begins otherwise was written by us and stays as it is. */
const librarysOwn = /^(Invalid |Too (big|small)|Unrecognized key)/;

function plain(issue: z.core.$ZodIssue): string {
  if (!librarysOwn.test(issue.message))
    return issue.message.replace(/^(?=must |needs )/, 'it ').replace(/^longer/, 'it is longer');
  if (issue.code === 'invalid_type') return wrongType(issue.expected, issue.message);
  if (issue.code === 'too_big') return tooMuch(issue.origin, Number(issue.maximum), issue.inclusive !== false);
  if (issue.code === 'too_small') return tooLittle(issue.origin, Number(issue.minimum), issue.inclusive !== false);
  if (issue.code === 'invalid_value')
    return `it must be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
  if (issue.code === 'unrecognized_keys')
    return `${issue.keys.map((key) => `"${key}"`).join(', ')} ${issue.keys.length === 1 ? 'is not known' : 'are not known'} there`;
  if (issue.code === 'invalid_key') {
    const [first] = issue.issues;
    return first === undefined ? 'its name does not fit' : `as a name, ${issueInWords(first).message}`;
  }
  return 'it does not have the form that fits here';
}

const types: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'empty (null)',
  NaN: 'not a number',
};

function wrongType(expected: string, message: string): string {
  const received = /received (\w+)$/.exec(message)?.[1];
  if (received === undefined || received === 'undefined') return 'it is missing';
  const found = expected === 'int' && received === 'number' ? 'a number with decimals' : (types[received] ?? received);
  return `it must be ${types[expected] ?? expected}, and it is ${found}`;
}

function tooMuch(origin: string, most: number, inclusive: boolean): string {
  const limit = most.toLocaleString('en');
  if (origin === 'string') return `it is longer than ${limit} characters`;
  if (isCounted(origin)) return `it has more than ${limit} entries`;
  return inclusive ? `it must be ${limit} or less` : `it must be below ${limit}`;
}

function tooLittle(origin: string, least: number, inclusive: boolean): string {
  const limit = least.toLocaleString('en');
  if (origin === 'string') return least === 1 ? 'it is empty' : `it has fewer than ${limit} characters`;
  if (isCounted(origin)) return least === 1 ? 'it is empty' : `it has fewer than ${limit} entries`;
  return inclusive ? `it must be ${limit} or more` : `it must be above ${limit}`;
}

const isCounted = (origin: string): boolean => origin === 'array' || origin === 'set' || origin === 'object';
