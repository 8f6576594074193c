import { contract, type OperationName } from '#shared/api/contract.ts';
import type { Operation } from '#shared/api/declare.ts';
import { limits } from '#shared/kernel/limits.ts';
import { junkValue, pick, strangeNames, type Junk } from './junk-values.ts';

/** What a page sends to main: the name of an operation, and its input as text. Both may be anything that can be cloned. */
export type JunkCall = { readonly name: Sent; readonly text: Sent };
/** JSON crosses to the page as it is; what JSON can't say is named, and the page makes it. */
export type Sent = { readonly json: Junk } | { readonly make: Made };
const makes = ['undefined', 'bytes', 'date', 'map', 'bigint', 'not-a-number', 'deep-text'] as const;
/** The large text is over the limit of a request by one; it takes long, so it is sent a few times only. */
export type Made = (typeof makes)[number] | 'large-text';

const names = Object.keys(contract) as OperationName[];

/** Calls of which none may be carried out: each is no operation, no text, no JSON, or no input of that operation. */
export function junkCalls(count: number, random: () => number): JunkCall[] {
  const large = Math.max(3, Math.floor(count / 1000));
  return Array.from({ length: count }, (_, index): JunkCall => {
    const known = names[index % names.length] ?? 'workspace.save';
    if (index < large) return { name: { json: known }, text: { make: 'large-text' } };
    const dice = random();
    if (dice < 0.1) return { name: strangeName(random), text: { json: '{}' } };
    if (dice < 0.2) return { name: { json: known }, text: noText(random) };
    if (dice < 0.3) return { name: { json: known }, text: { json: noJson(known, random) } };
    return { name: { json: known }, text: { json: JSON.stringify(noInput(known, random)) } };
  });
}

function strangeName(random: () => number): Sent {
  if (random() < 0.3) return { make: pick(makes, random) };
  return { json: random() < 0.5 ? pick(strangeNames, random) : junkValue(random) };
}

function noText(random: () => number): Sent {
  if (random() < 0.5) return { make: pick(makes, random) };
  const junk = junkValue(random);
  return { json: typeof junk === 'string' ? [junk] : junk };
}

function noJson(name: OperationName, random: () => number): string {
  const text = JSON.stringify(noInput(name, random));
  return pick([text.slice(0, -1), `${text},`, `{${text}`, text + '\0', '', ' ', 'undefined', `'${text}'`], random);
}

/** An input that the operation's own schema refuses: junk, or the right keys with junk in them, or one key too many. */
export function noInput(name: OperationName, random: () => number): Junk {
  const { input }: Operation = contract[name];
  const shape = 'shape' in input ? Object.keys(input.shape as object) : [];
  for (;;) {
    const filled = Object.fromEntries(shape.map((key) => [key, junkValue(random)]));
    const candidate = pick<Junk>([junkValue(random), filled, { ...filled, more: junkValue(random) }], random);
    const crossed: unknown = JSON.parse(JSON.stringify(candidate));
    if (!input.safeParse(crossed).success) return candidate;
  }
}

export const largeText = limits.requestBytes + 1;
