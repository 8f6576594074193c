import { didYouMean } from '#shared/kernel/nearest-name.ts';
import { fail, type Result } from '#shared/kernel/result.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import type { Comment } from '#shared/model/comment.ts';
import type { ItemChange } from '#shared/model/reshape-value.ts';
import { listWords } from './words.ts';

/** Names that lists, formulas or JSON could not carry, and items that come twice or from nowhere. */
export function itemsFault(items: readonly ItemChange[], old: readonly string[]): Result<never> | null {
  const names = items.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined)
    return fail('name-taken', `There would be more than one item called "${twice}". Nothing was changed.`);
  const sources = items.flatMap(({ from }) => (from === null ? [] : [from]));
  const unknown = sources.find((from) => !old.includes(from));
  if (unknown !== undefined)
    return fail(
      'name-not-found',
      `There is no item called "${unknown}".${didYouMean(unknown, old)} Nothing was changed.`,
    );
  if (new Set(sources).size < sources.length)
    return fail('invalid-input', 'One item can’t become two. Nothing was changed; add the second as a new one.');
  const wrong = names.find((name) => !old.includes(name) && (/[,"[\]\n]/.test(name) || name === '__proto__'));
  return wrong === undefined
    ? null
    : fail(
        'invalid-input',
        `“${wrong}” can’t be the name of an item: commas, quotation marks and square brackets would be misread in lists and formulas. Nothing was changed.`,
      );
}

/** What happened to the items: `DACH added; US → North America`. */
export function itemWords(items: readonly ItemChange[], old: readonly string[]): string {
  const added = items.filter(({ from }) => from === null).map(({ name }) => name);
  const kept = items.flatMap(({ name, from }) => (from === null ? [] : [{ name, from }]));
  const removed = old.filter((item) => !kept.some(({ from }) => from === item));
  const renamed = kept.filter(({ name, from }) => name !== from).map(({ name, from }) => `${from} → ${name}`);
  const inOrder = old.filter((item) => !removed.includes(item)).join('\n') === kept.map(({ from }) => from).join('\n');
  return [
    added.length > 0 ? `${listWords(added)} added` : '',
    renamed.length > 0 ? listWords(renamed) : '',
    removed.length > 0 ? `${listWords(removed)} removed` : '',
    inOrder ? '' : 'another order',
  ]
    .filter((words) => words !== '')
    .join('; ');
}

type Pair = { from: Comment; to: Comment };

/** A comment on an item goes along with its name; on one that is gone, it is about the line. */
export function commentsWithItems(content: CaseContent, dimension: string, items: readonly ItemChange[]): Pair[] {
  const { dimensions } = content.case;
  const old = dimensions?.[dimension] ?? [];
  const others = new Set(Object.entries(dimensions ?? {}).flatMap(([name, own]) => (name === dimension ? [] : own)));
  const stated = new Map(
    content.lines.map((line) => [line.id, line.kind === 'input' ? (line.dimensions ?? []) : null]),
  );
  return content.comments.flatMap((from): Pair[] => {
    if (from.item === null || from.lineId === null) return [];
    const own = stated.get(from.lineId);
    const parts = from.item.split(',').map((part, index) => {
      // What a formula line is counted along is only known to the engine; there the name of the item must say it.
      const isMeant = own ? own[index] === dimension : old.includes(part) && !others.has(part);
      return isMeant ? (items.find((item) => item.from === part)?.name ?? null) : part;
    });
    return [{ from, to: { ...from, item: parts.includes(null) ? null : parts.join(',') } }];
  });
}
