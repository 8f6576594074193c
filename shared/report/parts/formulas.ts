import { lineLabel, type Line } from '#shared/model/line.ts';
import type { Context } from '../context.ts';
import type { Row, Section } from '../report.ts';
import { bySection } from './figures.ts';

/**
 * A formula with the names of lines replaced by their labels and the signs that people read. It is a reading aid:
 * the exact text stands beside it.
 */
export function formulaInWords(formula: string, labels: ReadonlyMap<string, string>): string {
  return formula
    .replace(/[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)?(?=(\s*\()?)/g, (name, call: string | undefined) =>
      call === undefined ? quoted(labels.get(name) ?? name) : name,
    )
    .replace(/\s*\*\s*/g, ' × ')
    .replace(/ - /g, ' − ')
    .replace(/ \/ /g, ' ÷ ')
    .replace(/(^|[(,]\s*)-/g, '$1−');
}

/** A label with a comma or a bracket of its own would read as part of the formula. */
const quoted = (label: string): string => (/[,()]/.test(label) ? `‘${label}’` : label);

export function formulasSection(context: Context): Section {
  const formulas = context.content.lines.filter((line) => line.kind === 'formula');
  const labels = new Map(context.content.lines.map((line) => [line.name, lineLabel(line)]));
  const row = (line: Line, section: string): Row => ({
    kind: 'row',
    emphasis: false,
    cells: [
      { text: section },
      { text: lineLabel(line), detail: line.unit ?? '', data: lineLabel(line) },
      { text: line.name },
      { text: line.unit ?? '' },
      { text: formulaInWords(line.formula ?? '', labels), detail: `${line.name} = ${line.formula ?? ''}` },
      { text: line.formula ?? '' },
      { text: line.note ?? '' },
    ],
  });
  return {
    id: 'formulas',
    title: 'Appendix: formulas',
    startsPage: true,
    blocks:
      formulas.length === 0
        ? [{ kind: 'paragraph', runs: [{ text: 'This case has no formulas.' }] }]
        : [
            {
              kind: 'paragraph',
              quiet: true,
              runs: [
                {
                  text: 'Each line in words, and below it as the model holds it. A line means its value in the same period; prev(x, first) is x one period earlier, with the second value in the first period.',
                },
              ],
            },
            {
              kind: 'table',
              id: 'formulas',
              caption: 'Formulas by section',
              dense: true,
              columns: [
                { label: 'Section', align: 'left', weight: 1, dataOnly: true },
                { label: 'Line', align: 'left', weight: 3 },
                { label: 'Name', align: 'left', weight: 1, dataOnly: true },
                { label: 'Unit', align: 'left', weight: 1, dataOnly: true },
                { label: 'Formula', align: 'left', weight: 8 },
                { label: 'Formula text', align: 'left', weight: 1, dataOnly: true },
                { label: 'Note', align: 'left', weight: 1, dataOnly: true },
              ],
              rows: bySection(formulas).flatMap(({ section, lines }): Row[] => [
                { kind: 'group', text: section },
                ...lines.map((line) => row(line, section)),
              ]),
            },
          ],
  };
}
