import type { Formula, Given, Question, Spread, TemplateLine, TemplateSection } from './form.ts';

/** A group of lines under one heading. */
export function section(name: string, ...lines: readonly TemplateLine[]): TemplateSection {
  return { name, lines };
}

export function question(given: Omit<Question, 'kind'>): Question {
  return { kind: 'question', ...given };
}

/** An input with a usual value that the person is not asked for. */
export function given(
  name: string,
  label: string,
  unit: string,
  value: number,
  note: string,
  ...spread: readonly [] | Spread
): Given {
  const line: Given = { kind: 'given', name, label, unit, value, note };
  return spread.length === 0 ? line : { ...line, spread };
}

type FormulaOf = (name: string, label: string, unit: string, formula: string, note?: string) => Formula;

const formulaOf =
  (aggregate: 'sum' | 'last' | 'mean' | null): FormulaOf =>
  (name, label, unit, formula, note) => ({
    kind: 'formula',
    name,
    label,
    unit,
    formula,
    ...(aggregate === null ? {} : { aggregate }),
    ...(note === undefined ? {} : { note }),
  });

/** Something of a period that adds up over the year: sales, cash. */
export const flow = formulaOf('sum');
/** Something that is there at the end of a period: customers, balances. */
export const stock = formulaOf('last');
/** A price, a share, a factor: averaged over the year. */
export const rate = formulaOf('mean');
/** One number for the whole case. */
export const figure = formulaOf(null);

/** Makes a line stand out in tables. */
export function main(line: Formula): Formula {
  return { ...line, emphasis: true };
}

/** A rise of it is good news, whatever its name suggests. */
export const riseIsGood = (line: Formula): Formula => ({ ...line, better: 'more' });
/** A rise of it is bad news, whatever its name suggests. */
export const riseIsBad = (line: Formula): Formula => ({ ...line, better: 'less' });

/** Something that must hold in every case: 1 when it does, 0 when it does not. */
export function check(name: string, label: string, formula: string, note?: string): Formula {
  return figure(`check_${name}`, label, '', formula, note);
}
