import { limits } from '#shared/kernel/limits.ts';
import { fail } from '#shared/kernel/result.ts';
import { valueFault } from '#shared/model/input-value.ts';
import { lineLabel, type Line } from '#shared/model/line.ts';
import { sameRecord } from '#shared/changes/change-set.ts';
import { edit, type EditFunction } from './edit.ts';
import { find, findContent } from './find.ts';
import { claimsOf, frameOf } from './lines.ts';
import { listWords, quoted, valueChange } from './words.ts';

/** All or nothing: a pasted block with one bad value changes no line. */
export const setValues: EditFunction<'line.setValues'> = ({ records }, { edits }) => {
  const wanted = new Map(edits.map(({ lineId, value }) => [lineId, value]));
  const changed: { from: Line; to: Line; label: string }[] = [];
  for (const [lineId, value] of wanted) {
    const found = find(records, 'line', lineId);
    if (!found.ok) return found;
    const line = found.value;
    if (line.kind === 'formula') {
      return fail(
        'not-an-input',
        `${quoted(line)} is worked out by a formula, so a number can't be typed over it. Nothing was changed. Change the inputs that its formula uses, or the formula itself.`,
        { line: line.name },
      );
    }
    const content = findContent(records, line.caseId);
    if (!content.ok) return content;
    const fault = valueFault(value, frameOf(content.value, line));
    if (fault !== null)
      return fail('invalid-value', `${quoted(line)} ${fault}. Nothing was changed.`, { line: line.name });
    if (sameRecord(line.value, value)) continue;
    changed.push({
      from: line,
      to: { ...line, value },
      label: valueChange(line, line.value, value, content.value.case.timeline),
    });
  }
  const [first] = changed;
  const label =
    changed.length === 1 && first !== undefined
      ? first.label
      : `${changed.length} inputs changed: ${listWords(changed.map(({ from }) => lineLabel(from)))}`;
  return edit(label, { updated: changed.map(({ from, to }) => ({ from, to })) });
};

const shortFormula = 80;

/** An input that gets a formula stops being a claim: its value, range, source and overrides go in the same edit. */
export const setFormula: EditFunction<'line.setFormula'> = ({ records }, { lineId, formula }) => {
  const found = find(records, 'line', lineId);
  if (!found.ok) return found;
  const line = found.value;
  const content = findContent(records, line.caseId);
  if (!content.ok) return content;
  if (formula.trim() === '') {
    return fail(
      'invalid-input',
      `The formula of ${quoted(line)} is empty. Nothing was changed; type a formula of up to ${limits.formulaCharacters} characters.`,
    );
  }
  // A formula has the dimensions of what it uses: those of the input need not be the same.
  const dimensions = line.kind === 'input' ? null : line.dimensions;
  const to: Line = { ...line, kind: 'formula', value: null, formula, dimensions, distribution: null };
  const removed = line.kind === 'input' ? claimsOf(content.value, line) : [];
  return edit(formulaLabel(line, formula), { updated: [{ from: line, to }], removed });
};

function formulaLabel(line: Line, formula: string): string {
  if (line.formula === null) return `${lineLabel(line)} is worked out now: ${clip(formula)}`;
  const short = line.formula.length + formula.length <= shortFormula;
  return short
    ? `${lineLabel(line)}: ${line.formula} → ${formula}`
    : `${lineLabel(line)}: formula changed to ${clip(formula)}`;
}

const clip = (formula: string): string =>
  formula.length <= shortFormula ? formula : `${formula.slice(0, shortFormula - 1)}…`;
