import { ok, type Result } from '#shared/kernel/result.ts';
import type { Distribution } from '#shared/model/distribution.ts';
import type { CaseDocument, DocumentLine } from '#shared/model/document/schema.ts';
import { completeAnswers, type Answers } from './answers.ts';
import { questionsOf, type CaseTemplate, type Given, type Question, type Spread, type TemplateLine } from './form.ts';
import { commonResults } from './parts/value.ts';

export type CaseBeginning = {
  /** The name of a question to its answer; what is left out has the usual value. */
  readonly answers: Answers;
  readonly name?: string | undefined;
  /** The first month, such as 2027-01. */
  readonly start: string;
  readonly currency: string;
};

/** The case that the answers make of a template. Refuses an answer that nobody asked for or that is out of range. */
export function buildCase(template: CaseTemplate, beginning: CaseBeginning): Result<CaseDocument> {
  const complete = completeAnswers(template, beginning.answers);
  if (!complete.ok) return complete;
  const answers = complete.value;
  const { currency, start } = beginning;
  return ok({
    casewright: 1,
    name: beginning.name ?? template.caseName,
    description: template.purpose,
    status: 'draft',
    currency,
    timeline: { start, ...template.timeline },
    conventions: { timing: 'mid', priceBasis: 'nominal', tax: 'post', p90: 'high' },
    lines: template.sections.flatMap(({ name, lines }) =>
      lines.map((line) => ({ ...documentLine(line, answers, currency), section: name })),
    ),
    results: [...commonResults, ...template.results],
    scenarios: template.scenarios.map(({ name, description, probability, factors }) => ({
      name,
      description,
      probability,
      overrides: Object.fromEntries(
        questionsOf(template)
          .filter((question) => factors[question.name] !== undefined)
          .map((question) => [question.name, scaled(question, answers, factors[question.name] ?? 1)]),
      ),
    })),
    narrative: template.narrative,
  });
}

function documentLine(line: TemplateLine, answers: Answers, currency: string): DocumentLine {
  const unit = inCurrency(line.unit ?? '', currency);
  if (line.kind === 'formula') return { ...line, unit };
  return line.kind === 'given' ? givenLine(line, unit) : answeredLine(line, unit, answers[line.name] ?? line.value);
}

/** A unit as a template states it, in the currency of the case. */
export function inCurrency(unit: string, currency: string): string {
  return unit.replace(/^EUR\b/, currency);
}

function givenLine({ name, label, value, note, spread }: Given, unit: string): DocumentLine {
  const claim = { source: 'Usual value, not asked', confidence: 'low' } as const;
  const limits = unit === '%' ? { from: 0, to: 1 } : {};
  return { name, label, unit, kind: 'input', value, ...around(value, spread, limits), note, assumption: claim };
}

function answeredLine(question: Question, unit: string, value: number): DocumentLine {
  const { name, label, spread, help } = question;
  const source = value === question.value ? 'Typical value and range' : 'Your answer; the range is a typical one';
  const assumption = { source, confidence: 'low' } as const;
  return { name, label, unit, kind: 'input', value, ...around(value, spread, question), note: help, assumption };
}

/** The range around a value, within what the value may be; nothing where no room is left for one. */
function around(
  value: number,
  spread: Spread | undefined,
  { from = -Infinity, to = Infinity }: { readonly from?: number; readonly to?: number },
): { distribution?: Distribution } {
  if (spread === undefined) return {};
  const ends = spread.map((factor) => Math.min(to, Math.max(from, rounded(value * factor))));
  const [min, max] = [Math.min(value, ...ends), Math.max(value, ...ends)];
  return min < max ? { distribution: { type: 'pert', min, mode: value, max } } : {};
}

function scaled(question: Question, answers: Answers, factor: number): number {
  const value = (answers[question.name] ?? question.value) * factor;
  return Math.min(question.to, Math.max(question.from, question.whole === true ? Math.round(value) : rounded(value)));
}

/** So that 0.03 * 1.1 is written 0.033. */
const rounded = (value: number): number => Number(value.toPrecision(6));
