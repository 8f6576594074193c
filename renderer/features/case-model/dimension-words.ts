import type { Line } from '#shared/model/line.ts';
import { lineLabel } from '#shared/model/line.ts';
import { count } from '#renderer/lib/index.ts';

/** Items as they are typed or pasted: one a line, or with commas between them. */
export function readItems(text: string): readonly string[] {
  return [...new Set(text.split(/[\n,;\t]/).map((each) => each.trim().replaceAll(/\s+/g, ' ')))].filter(
    (each) => each !== '',
  );
}

/** Names in a sentence: `A, B, C and 4 more`. */
export function listed(names: readonly string[], most = 3): string {
  if (names.length > most + 1) return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** Which inputs have the dimension. */
export function whoHas(lines: readonly Line[]): string {
  if (lines.length === 0) return 'No input has it yet.';
  return `${count(lines.length, 'input')} ${lines.length === 1 ? 'has' : 'have'} it: ${listed(lines.map(lineLabel))}.`;
}
