import { InvalidArgumentError } from 'commander';
import { readNumber } from './read-set.ts';

/** Values of options, read where they are given: what cannot be read is wrong use. */
export function numberArgument(text: string): number {
  const value = readNumber(text);
  if (value === null) throw new InvalidArgumentError('Write a number, such as 44, 0.12 or 12%.');
  return value;
}

export function wholeNumberArgument(text: string): number {
  const value = readNumber(text);
  if (value === null || !Number.isInteger(value) || value < 0) {
    throw new InvalidArgumentError('Write a whole number, such as 250.');
  }
  return value;
}

/** `40..56` */
export function rangeArgument(text: string): { from: number; to: number } {
  const [from = null, to = null, more] = text.split('..').map(readNumber);
  if (from === null || to === null || more !== undefined) {
    throw new InvalidArgumentError('Write a range from..to, such as 40..56.');
  }
  return { from, to };
}

/** Commas between names, not those between the items of one: `units[DE,Web]`. */
const betweenNames = /,(?![^[]*\])/;

/** Names or numbers separated by commas. */
export function listArgument(text: string): string[] {
  return text
    .split(betweenNames)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

export function numbersArgument(text: string): number[] {
  const numbers = listArgument(text).map(readNumber);
  const known = numbers.filter((number) => number !== null);
  if (known.length === 0 || known.length < numbers.length) {
    throw new InvalidArgumentError('Write numbers with commas between, such as 0.1,0.5,0.9.');
  }
  return known;
}

const mostSteps = 10_000;

/** `price=40..56/9`: nine values from 40 to 56, both included; or `price=44,49,54`. */
export function axisArgument(text: string): { line: string; values: number[] } {
  const at = text.indexOf('=');
  const [line, rest] = [text.slice(0, at).trim(), text.slice(at + 1)];
  if (at < 1 || line === '') throw new InvalidArgumentError(axisForm);
  const [ends = '', steps, more] = rest.split('/');
  if (steps === undefined) {
    if (rest.includes('..')) throw new InvalidArgumentError(axisForm);
    return { line, values: numbersArgument(rest) };
  }
  const count = readNumber(steps);
  if (more !== undefined || count === null || !Number.isInteger(count) || count < 2 || count > mostSteps) {
    throw new InvalidArgumentError(`${axisForm} The number of values is from 2 to ${mostSteps}.`);
  }
  const { from, to } = rangeArgument(ends);
  const values = Array.from({ length: count }, (_, index) =>
    // Through fewer digits, so that a step of 0.1 shows as 0.3 and not 0.30000000000000004.
    index === count - 1 ? to : Number((from + ((to - from) * index) / (count - 1)).toPrecision(15)),
  );
  return { line, values };
}

const axisForm = 'Write line=from..to/count, such as price=40..56/9, or line=value,value.';
