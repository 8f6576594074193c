import { fail, ok, type Result } from '#shared/kernel/result.ts';
import type { ParsedInputOf } from '#shared/api/contract.ts';

export type SetValue = ParsedInputOf<'line.setValues'>['edits'][number]['value'];

/** `price=44`, `discount=12%`, `visits=100,110,120`, `share={"DE":0.2,"FR":0.1}`. */
export function readSet(text: string): Result<{ name: string; value: SetValue }> {
  const at = text.indexOf('=');
  const name = text.slice(0, at).trim();
  if (at < 1 || name === '') {
    return fail('wrong-use', `"${text}" is not of the form line=value, such as price=44.`);
  }
  const value = readValue(text.slice(at + 1).trim());
  return value === null
    ? fail(
        'invalid-value',
        `"${text.slice(at + 1)}" is not a value for "${name}". Write a number (44, 0.12, 12%), a list with one number a period (1,2,3), or {"item": number}.`,
      )
    : ok({ name, value });
}

function readValue(text: string): SetValue | null {
  if (text.startsWith('{') || text.startsWith('[')) return readJson(text);
  const numbers = text.split(',').map(readNumber);
  const [first] = numbers;
  if (first === undefined || numbers.some((number) => number === null)) return null;
  return numbers.length === 1 ? first : numbers.flatMap((number) => (number === null ? [] : [number]));
}

/** `44`, `0.12`, `12%`; null for anything else. */
export function readNumber(text: string): number | null {
  const match = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(%?)\s*$/i.exec(text);
  if (match === null) return null;
  // Through the text, so that 7% is the 0.07 that a person means and not 0.07000000000000001.
  const number = match[2] === '%' ? Number(`${match[1] ?? ''}e-2`) : Number(match[1]);
  const value = Number.isNaN(number) ? Number(match[1]) / 100 : number;
  return Number.isFinite(value) ? value : null;
}

function readJson(text: string): SetValue | null {
  try {
    const value: unknown = JSON.parse(text);
    return isSetValue(value) ? value : null;
  } catch {
    return null;
  }
}

function isSetValue(value: unknown): value is SetValue {
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value))
    return value.length > 0 && value.every((one) => typeof one === 'number' && Number.isFinite(one));
  return typeof value === 'object' && value !== null && Object.values(value).every(isSetValue);
}
