import type { Command } from 'commander';
import type { Beginning } from '#shared/api/templates.ts';
import { fail } from '#shared/kernel/result.ts';
import type { Output } from './output.ts';
import { readNumber } from './read-set.ts';

export type BeginningOptions = { answer: string[]; name?: string; start?: string; currency?: string };

/** The options that say how a case begins. */
export function withBeginning(command: Command): Command {
  return command
    .option(
      '--answer <question=value>',
      'an answer, such as price=49; may be repeated',
      (text, all: string[]) => [...all, text],
      [],
    )
    .option('--name <name>', 'what the case is called')
    .option('--start <month>', 'the first month, such as 2027-01; next January when left out')
    .option('--currency <code>', 'the currency, such as USD; EUR when left out');
}

/** What the options say of a case to begin with; null after the first problem was told. */
export function readBeginning(output: Output, template: string, options: BeginningOptions): Beginning | null {
  const answers: Record<string, number> = {};
  for (const text of options.answer) {
    const at = text.indexOf('=');
    const value = readNumber(text.slice(at + 1));
    if (at < 1 || value === null) {
      const form = `"${text}" is not of the form question=number, such as price=49 or churn=3%. Nothing was created.`;
      return output.value(fail('invalid-value', form));
    }
    answers[text.slice(0, at).trim()] = value;
  }
  const { name, start = `${new Date().getFullYear() + 1}-01`, currency = 'EUR' } = options;
  return { template, answers, start, currency, ...(name === undefined ? {} : { name }) };
}
