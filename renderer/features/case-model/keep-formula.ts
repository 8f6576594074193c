import type { Line } from '#shared/model/line.ts';
import type { CaseResults } from '#renderer/lib/engine/index.ts';
import { run } from '#renderer/lib/index.ts';
import type { Committed } from '#renderer/ui/grid/index.ts';

/**
 * Makes an input a formula, from the text `=…` that was typed over its value. Only a formula that can be calculated is
 * kept: a slip must not take the value away. What is wrong is said with its place in the typed text.
 */
export async function keepFormula(line: Line, text: string, results: CaseResults): Promise<Committed> {
  const after = text.slice(text.indexOf('=') + 1);
  const formula = after.trim();
  if (formula === '') return 'Write the formula after the = sign. Esc keeps the old value.';
  const findings = await results.check(line.name, formula).catch(() => null);
  if (findings === null)
    return 'The formula could not be checked, so it was not kept. Try again; Esc keeps the old value.';
  const wrong = findings.find(({ severity }) => severity === 'error');
  if (!wrong) {
    const kept = await run('line.setFormula', { lineId: line.id, formula });
    return kept.ok ? null : kept.error.message;
  }
  const start = text.length - after.trimStart().length;
  const message = `${wrong.message} Esc keeps the old value.`;
  if (wrong.from === null || wrong.to === null) return message;
  return { message, from: start + wrong.from, to: start + wrong.to };
}
