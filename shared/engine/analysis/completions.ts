import { signatureOf } from '../functions/signature.ts';
import { builtInNames, functionCatalogue } from '../functions/catalogue.ts';
import type { CompiledLine } from '../compile/compile-model.ts';
import { callAt, type CallHint } from './call-hint.ts';

export type Completion = {
  readonly kind: 'line' | 'function' | 'built-in' | 'dimension';
  readonly name: string;
  /** What replaces the text that was typed; a function comes with its bracket. */
  readonly insert: string;
  /** How a function is called, such as `npv(rate, flow, [initial])`; elsewhere the name. */
  readonly hint: string;
  /** A sentence or a label. */
  readonly help: string;
};

export type Completions = {
  /** The typed part of a name, from 0, `to` exclusive: what an item replaces. */
  readonly from: number;
  readonly to: number;
  /** Best first, at most eight; empty where no name is being typed or it is whole already. */
  readonly items: readonly Completion[];
  /** The call that the place is inside of, and which of its arguments. */
  readonly call: CallHint | null;
};

/** What completion needs to know of a model; a `Compilation` is one. */
export type Nameable = {
  readonly lines: ReadonlyMap<string, Pick<CompiledLine, 'name' | 'label'> & Partial<Pick<CompiledLine, 'itemOf'>>>;
  readonly model: { readonly dimensions: Readonly<Record<string, readonly string[]>> };
};

const most = 8;

/**
 * What may stand at a place of a formula that is being typed, and what the call around it takes.
 *
 * - For: the formula bar, and anything else that helps someone write a formula. Reads any text, also one that does
 *   not parse.
 * - Order: names that begin with what was typed, then those with a word that begins so, then those that hold it, then
 *   those whose label or summary does (from three letters on); lines before functions, in the order of the model.
 *   Capitals do not count.
 * - Errors: none; where nothing fits, `items` is empty.
 * - Example: at the end of `2 * pri` in a model with a line `list_price`, the first item inserts `list_price` for
 *   places 4 to 7.
 */
export function completionsAt(model: Nameable, text: string, position: number): Completions {
  const call = callAt(text, position);
  const typed = call.inText ? null : nameBefore(text, position);
  if (typed === null) return { from: position, to: position, items: [], call: call.hint };
  const wanted = typed.toLowerCase();
  const ranked = candidates(model, /^\s*\(/.test(text.slice(position)))
    .map((item) => ({ item, rank: rankOf(item, wanted) }))
    .filter((each) => each.rank < never);
  // A name that is whole already needs no list under it, unless a longer one begins with it.
  const isWhole = ranked.some((each) => each.rank === whole) && !ranked.some((each) => each.rank === begins);
  const items = isWhole ? [] : ranked.sort((a, b) => a.rank - b.rank).slice(0, most);
  return { from: position - typed.length, to: position, items: items.map((each) => each.item), call: call.hint };
}

/** The name that ends at a place; null after a digit, in the middle of a name, and where none is. */
function nameBefore(text: string, position: number): string | null {
  const name = /(?<![\p{L}\p{N}_.])[\p{L}_][\p{L}\p{N}_.]*$/u.exec(text.slice(0, position))?.[0];
  return name === undefined || /^[\p{L}\p{N}_]/u.test(text.slice(position)) ? null : name;
}

function candidates({ lines, model }: Nameable, bracketFollows: boolean): readonly Completion[] {
  const named = (kind: Completion['kind'], name: string, help: string): Completion => ({
    kind,
    name,
    insert: name,
    hint: name,
    help,
  });
  return [
    ...[...lines.values()]
      .filter(({ itemOf }) => itemOf === undefined || itemOf === null)
      .map(({ name, label }) => named('line', name, label)),
    ...Object.entries(model.dimensions)
      .filter(([name]) => !lines.has(name))
      .map(([name, items]) => named('dimension', name, `A dimension: ${items.join(', ')}`)),
    ...functionCatalogue.map((each): Completion => {
      const { name, summary } = each;
      const insert = bracketFollows ? name : `${name}(`;
      return { kind: 'function', name, insert, hint: signatureOf(each), help: summary };
    }),
    ...[...builtInNames].filter(([name]) => !lines.has(name)).map(([name, help]) => named('built-in', name, help)),
  ];
}

const [begins, wordBegins, holds, helpHolds, whole, never] = [0, 1, 2, 3, 4, 5];

function rankOf({ name, help }: Completion, wanted: string): number {
  const known = name.toLowerCase();
  if (known === wanted) return whole;
  if (known.startsWith(wanted)) return begins;
  if (known.includes(`_${wanted}`) || known.includes(`.${wanted}`)) return wordBegins;
  if (known.includes(wanted)) return holds;
  return wanted.length > 2 && help.toLowerCase().includes(wanted) ? helpHolds : never;
}
