import { lex } from '../formula/lex.ts';
import { functionsByName } from '../functions/catalogue.ts';
import { signatureOf } from '../functions/signature.ts';

/** The call that a place in a formula is inside of. */
export type CallHint = {
  readonly name: string;
  /** `npv(rate, flow, [initial])` */
  readonly signature: string;
  readonly summary: string;
  /** The argument at the place, from 0; null when the function takes no further one. */
  readonly argument: number | null;
  /** What this argument is, such as “the cash flow of each period”. */
  readonly argumentSummary: string | null;
};

type Open = { readonly name: string | null; argument: number };

/**
 * The innermost function whose brackets are open at a place, and whether the place is in quoted text. Reads text that
 * does not parse, such as one that is being typed.
 * Example: at the end of `npv(10%, ca` it is `npv` at its argument 1, “the cash flow of each period”.
 */
export function callAt(text: string, position: number): { readonly hint: CallHint | null; readonly inText: boolean } {
  const open: Open[] = [];
  const before = lex(text).filter((token) => token.from < position);
  for (const [index, token] of before.entries()) {
    const name = before[index - 1];
    if (token.kind === 'open') open.push({ name: name?.kind === 'name' ? name.text : null, argument: 0 });
    else if (token.kind === 'close') open.pop();
    const inner = open.at(-1);
    if (token.kind === 'comma' && inner) inner.argument += 1;
  }
  const last = before.at(-1);
  const inText =
    last?.kind === 'text' && (position < last.to || !/^(["`]).*\1$/s.test(last.text) || last.text.length === 1);
  const call = open.findLast(({ name }) => name !== null && functionsByName.has(name));
  return { hint: call === undefined ? null : hintOf(call), inText };
}

function hintOf({ name, argument }: Open): CallHint | null {
  const called = functionsByName.get(name ?? '');
  if (called === undefined) return null;
  const { parameters, repeats, summary } = called;
  const parameter = parameters[argument] ?? (repeats ? parameters.at(-1) : undefined);
  return {
    name: called.name,
    signature: signatureOf(called),
    summary,
    argument: parameter === undefined ? null : argument,
    argumentSummary: parameter?.summary ?? null,
  };
}
