import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';

/** Upper case and accents make no difference to who looks for something. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase();

/** The names of the lines, and of their items, in which every word of a query stands; in the order of the model. */
export function findLines(content: CaseContent, facts: CaseResults['facts'], query: string): readonly string[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const fits = (text: string): boolean => words.every((word) => text.includes(word));
  return content.lines.flatMap((line) => {
    const text = plain(textOf(line));
    const items = (facts.get(line.name)?.items ?? []).filter((item) => fits(`${text} ${plain(item.items.join(' '))}`));
    // What stands in the line itself would be found again in each of its items.
    return fits(text) ? [line.name] : items.map(({ name }) => name);
  });
}

const textOf = (line: Line): string =>
  [lineLabel(line), line.name, line.section, line.unit, line.formula, line.note].filter(Boolean).join(' ');

/** The match after (or before) the line where one is, going around at the end. */
export function nextMatch(
  matches: readonly string[],
  order: readonly string[],
  from: string | undefined,
  step: 1 | -1,
): string | undefined {
  const place = new Map(order.map((name, index) => [name, index]));
  const here = from === undefined ? -1 : (place.get(from) ?? -1);
  const isAhead = (name: string): boolean => ((place.get(name) ?? 0) - here) * step > 0;
  return step === 1 ? (matches.find(isAhead) ?? matches[0]) : (matches.findLast(isAhead) ?? matches.at(-1));
}

/** Every line and every item of one, in the order of the model. */
export function namesInOrder(content: CaseContent, facts: CaseResults['facts']): readonly string[] {
  return content.lines.flatMap(({ name }) => [name, ...(facts.get(name)?.items ?? []).map((item) => item.name)]);
}
