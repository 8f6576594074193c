import type { Finding } from '#shared/engine/index.ts';

/** How the lines of a case are called, what they are measured in, and what works them out. */
export type NamedLines = ReadonlyMap<string, NamedLine>;
export type NamedLine = { readonly label: string; readonly unit: string | null; readonly formula: string | null };

const widest = 72;

/** A finding for a terminal: the line by both its names, what is wrong, and the formula with the place marked. */
export function tellFinding(finding: Finding, lines: NamedLines): string[] {
  const { line, from, to } = finding;
  if (line === null) return [finding.message];
  const formula = lines.get(baseOf(line))?.formula ?? null;
  const sentence = sayFinding(finding, lines);
  return formula === null ? [sentence] : [sentence, ...marked(line, formula, from, to)];
}

/** One sentence that begins with the line. */
export function sayFinding({ line, message }: Finding, lines: NamedLines): string {
  if (line === null) return message;
  const who = called(line, lines);
  const own = `“${line}”`;
  return message.startsWith(own) ? `${who}${message.slice(own.length)}` : `${who}: ${message}`;
}

/** “Net present value” (npv): what a person reads, and what a formula writes. */
function called(line: string, lines: NamedLines): string {
  const label = lines.get(baseOf(line))?.label ?? line;
  return label === line ? `“${line}”` : `“${label}” (${line})`;
}

/** `units` of `units[DE]`. */
const baseOf = (line: string): string => line.replace(/\[.*$/, '');

/** The part of the formula around the place, on one line, and under it the marks. */
function marked(line: string, formula: string, from: number | null, to: number | null): string[] {
  // One character for one, so that the places stay what they are.
  const text = formula.replace(/\s/g, ' ');
  const place = from ?? 0;
  const start = place <= widest - 12 ? 0 : place - widest / 2;
  const shown = text.slice(start, start + widest);
  const before = `    ${line} = ${start > 0 ? '…' : ''}`;
  const whole = `${before}${shown}${start + widest < text.length ? '…' : ''}`;
  if (from === null) return [whole];
  const length = Math.max(1, Math.min((to ?? from + 1) - from, start + widest - from));
  return [whole, `${' '.repeat(before.length + from - start)}${'^'.repeat(length)}`];
}
