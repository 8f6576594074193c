import type { Nameable } from '#shared/engine/analysis/completions.ts';
import { functionCatalogue } from '#shared/engine/functions/catalogue.ts';
import type { CaseContent } from '#shared/model/case-content.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';

const longest = 40;
const reserved = new Set([
  ...functionCatalogue.map(({ name }) => name),
  'and',
  'or',
  'not',
  'period',
  'periods',
  'true',
  'false',
]);

/** A name for formulas from what a person calls the line: `List price at launch` gives `list_price_at_launch`. */
export function nameFor(label: string, taken: ReadonlySet<string>): string {
  const plain = label
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, longest);
  if (plain === '') return '';
  const base = /^\d/.test(plain) || reserved.has(plain) ? `line_${plain}` : plain;
  let name = base;
  for (let number = 2; taken.has(name); number++) name = `${base}_${number}`;
  return name;
}

/** The name for formulas of what a person typed: as it is written where that is a name already. */
export function nameTyped(text: string): string {
  const typed = text.trim();
  return typed === '' || whyNotName(typed, new Set()) === null ? typed : nameFor(typed, new Set());
}

/** Why a name cannot be used, as a sentence; null when it can. */
export function whyNotName(name: string, taken: ReadonlySet<string>): string | null {
  if (!/^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)?$/.test(name)) {
    return 'Use letters, digits and underscores, and begin with a letter: net_price.';
  }
  if (taken.has(name)) return `Another line is called ${name} already.`;
  if (reserved.has(name)) return `${name} is a word of the formula language. Choose another name.`;
  return null;
}

/** What the formula of a line may name: the other lines, and the dimensions of the case. */
export function nameableIn(content: CaseContent, own: Line): Nameable {
  const others = content.lines.filter(({ id }) => id !== own.id);
  return {
    lines: new Map(others.map((line) => [line.name, { name: line.name, label: lineLabel(line) }])),
    model: { dimensions: content.case.dimensions ?? {} },
  };
}
