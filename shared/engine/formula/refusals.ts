import { issue, type FormulaIssue } from './expression.ts';
import type { Token } from './lex.ts';

/** What stands in for a symbol that formulas do not have: the sentence and, where there is one, the replacement. */
type Refusal = { readonly says: string; readonly write: string | null };

const refusals: ReadonlyMap<string, Refusal> = new Map([
  [
    '=',
    { says: 'A formula only calculates; it assigns nothing. Write == to compare, and no = at the start.', write: '==' },
  ],
  [':=', { says: 'A formula only calculates; it assigns nothing. Write == to compare.', write: '==' }],
  ['&&', { says: 'Write “and” to join two conditions.', write: 'and' }],
  ['&', { says: 'Write “and” to join two conditions; formulas do not work on bits.', write: 'and' }],
  ['||', { says: 'Write “or” between two conditions.', write: 'or' }],
  ['|', { says: 'Write “or” between two conditions; formulas do not work on bits.', write: 'or' }],
  ['~', { says: 'Write “not” in front of a condition; formulas do not work on bits.', write: 'not' }],
  ['!', { says: 'Write “not” in front of a condition. Factorials such as 5! are not part of formulas.', write: 'not' }],
  ['**', { says: 'Write ^ for a power.', write: '^' }],
  ['<>', { says: 'Write != for “is not equal to”.', write: '!=' }],
  ['<<', { says: 'Formulas do not work on bits. Write * 2 ^ n instead.', write: null }],
  ['>>', { says: 'Formulas do not work on bits. Write / 2 ^ n instead.', write: null }],
  ['>>>', { says: 'Formulas do not work on bits. Write / 2 ^ n instead.', write: null }],
  ['.*', { says: 'Series are multiplied period by period anyway. Write *.', write: '*' }],
  ['./', { says: 'Series are divided period by period anyway. Write /.', write: '/' }],
  ['.^', { says: 'Powers are taken period by period anyway. Write ^.', write: '^' }],
  ['??', { says: 'Write condition ? value : other value.', write: null }],
  [';', { says: 'One formula gives one value. Write each calculation in a line of its own.', write: null }],
  ['[', { says: 'Square brackets choose one item of a line: units[region == "DE"].', write: null }],
  [']', { says: 'Square brackets choose one item of a line: units[region == "DE"].', write: null }],
  ['{', { says: 'Formulas have no braces. Use round brackets to group.', write: '(' }],
  ['}', { says: 'Formulas have no braces. Use round brackets to group.', write: ')' }],
  ["'", { says: 'The apostrophe means nothing in a formula. Leave it out.', write: '' }],
  ['#', { says: 'A formula has no comments. Write the explanation into the note of the line.', write: null }],
  ['.', { says: 'A dot stands inside a number (0.5) or joins a group and a name (pricing.net_price).', write: null }],
  ['@', { says: 'Leave out the @ sign; a name means its value in the current period.', write: '' }],
  ['\\', { says: 'Write / to divide.', write: '/' }],
  ['×', { says: 'Write * to multiply.', write: '*' }],
  ['·', { says: 'Write * to multiply.', write: '*' }],
  ['÷', { says: 'Write / to divide.', write: '/' }],
  ['−', { says: 'Write - (the hyphen on the keyboard) to subtract.', write: '-' }],
  ['–', { says: 'Write - (the hyphen on the keyboard) to subtract.', write: '-' }],
  ['≤', { says: 'Write <= for “at most”.', write: '<=' }],
  ['≥', { says: 'Write >= for “at least”.', write: '>=' }],
  ['≠', { says: 'Write != for “is not equal to”.', write: '!=' }],
]);

const currencySigns = /^\p{Sc}$/u;

/** Why a token can stand in no formula; null when it can. */
export function refuseToken(token: Token): FormulaIssue | null {
  if (token.kind === 'text') {
    return issue(
      'text-not-allowed',
      `Formulas work on numbers, not on text such as ${shorten(token.text)}; text only names an item: units[region == "DE"].`,
      token,
    );
  }
  if (token.kind === 'name' || token.kind === 'selection') return refuseName(token);
  if (token.kind === 'number') {
    return Number.isFinite(Number(token.text))
      ? null
      : issue('number-too-large', `${shorten(token.text)} is larger than the largest number, about 1.8e308.`, token);
  }
  if (token.kind !== 'other') return null;
  if (currencySigns.test(token.text)) {
    return issue('symbol-not-allowed', `Leave out ${token.text}; the line's unit says the currency.`, token, '');
  }
  const refusal = refusals.get(token.text);
  const says = refusal?.says ?? 'Formulas are made of numbers, names, + - * / ^, comparisons and round brackets.';
  return issue(
    'symbol-not-allowed',
    `“${token.text}” cannot stand in a formula. ${says}`,
    token,
    refusal?.write ?? null,
  );
}

function refuseName(token: Token): FormulaIssue | null {
  if (token.text.split('.').length > 2) {
    return issue(
      'name-too-deep',
      `“${shorten(token.text)}” has more than one dot. A group and a name are joined by one dot, such as pricing.net_price.`,
      token,
    );
  }
  if (!/^[A-Za-z0-9_.]+$/.test(token.text)) {
    return issue(
      'name-characters',
      `“${shorten(token.text)}” cannot be a name: names are made of the letters a to z, digits and underscores.`,
      token,
    );
  }
  return null;
}

/** A piece of the person's text, short enough for a message. */
export function shorten(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 37)}…`;
}
