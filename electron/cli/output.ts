import { canSalvage } from '#shared/api/salvage.ts';
import type { Problem, Result } from '#shared/kernel/result.ts';

/** Standard output is for the answer, standard error for what a person should know; one exit code for both. */
export type Output = {
  readonly json: boolean;
  /** One JSON object with `--json`, else the lines for a person. */
  readonly answer: (value: object, lines: () => readonly string[]) => void;
  readonly problem: (problem: Problem) => void;
  readonly note: (text: string) => void;
  /** The value, or null after the problem was told. */
  readonly value: <Value extends object | string>(result: Result<Value>) => Value | null;
  readonly failed: () => void;
  readonly exitCode: () => number;
};

export function createOutput(json: boolean): Output {
  let code = 0;
  const problem = (told: Problem): void => {
    code = 1;
    const { code: name, message, details } = told;
    process.stderr.write(
      json
        ? `${JSON.stringify({ error: { code: name, message, ...(details === undefined ? {} : { details }) } })}\n`
        : `${message}\n`,
    );
    if (!json && canSalvage(told))
      process.stderr.write('What is left of it can be read into a new file: casewright salvage FILE --out NEW.\n');
  };
  return {
    json,
    answer: (value, lines) =>
      void process.stdout.write(
        json
          ? `${JSON.stringify(value)}\n`
          : lines()
              .map((line) => `${line}\n`)
              .join(''),
      ),
    problem,
    note: (text) => void process.stderr.write(`${text}\n`),
    value(result) {
      if (result.ok) return result.value;
      problem(result.error);
      return null;
    },
    failed: () => void (code = 1),
    exitCode: () => code,
  };
}
