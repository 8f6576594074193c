import { didYouMean } from '#shared/kernel/nearest-name.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { questionsOf, type CaseTemplate, type Question } from './form.ts';

export type Answers = Readonly<Record<string, number>>;

/** Whether the question can be answered so. */
export function isAnswer({ from, to, whole }: Question, value: number): boolean {
  return value >= from && value <= to && (whole !== true || Number.isInteger(value));
}

/** The answer of each question: what was given, and the usual value where nothing was. */
export function completeAnswers(template: CaseTemplate, answers: Answers): Result<Answers> {
  const questions = questionsOf(template);
  const names = questions.map(({ name }) => name);
  const unknown = Object.keys(answers).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    return fail(
      'unknown-answer',
      `“${template.name}” asks nothing called "${unknown}".${didYouMean(unknown, names)} It asks: ${names.join(', ')}. Nothing was created.`,
      { answer: unknown },
    );
  }
  for (const question of questions) {
    const value = answers[question.name];
    if (value !== undefined && !isAnswer(question, value)) return refused(question, value);
  }
  return ok(Object.fromEntries(questions.map(({ name, value }) => [name, answers[name] ?? value])));
}

function refused(question: Question, value: number): Result<never> {
  const number = question.whole === true ? 'a whole number' : 'a number';
  return fail(
    'answer-out-of-range',
    `“${question.asks}” takes ${number} from ${inUnit(question.from, question.unit)} to ${inUnit(question.to, question.unit)}, and ${inUnit(value, question.unit)} is not one. Nothing was created; give "${question.name}" another value.`,
    { answer: question.name },
  );
}

/** Twelve digits, so that 0.07 reads as 7 % and not as 7.000000000000001 %. */
function inUnit(value: number, unit: string): string {
  return unit === '%' ? `${Number((value * 100).toPrecision(12))} %` : String(value);
}
