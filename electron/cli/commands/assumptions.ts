import { InvalidArgumentError } from 'commander';
import { wholeNumberArgument } from '../arguments.ts';
import { figure } from '../figures.ts';
import type { AddCommand } from '../main.ts';
import {
  heading,
  resultCommand,
  right,
  runAnalysis,
  share,
  withConventions,
  type CaseOptions,
} from '../run-analysis.ts';

type Options = CaseOptions & { asOf?: string; worth?: true; trials: number; seed: number };

export const assumptionsCommand: AddCommand = (program, output) => {
  resultCommand(program, 'assumptions', 'every input as a claim, those to look at first at the top')
    .option('--as-of <day>', 'the day from which a review is overdue, such as 2026-10-01; today when left out', day)
    .option('--worth', 'also what knowing each input is worth at most')
    .option('--trials <number>', 'how many trials for --worth', wholeNumberArgument, 10_000)
    .option('--seed <number>', 'another seed is another sample', wholeNumberArgument, 1)
    .action((file: string, { case: name, result, scenario, asOf, worth, trials, seed }: Options) =>
      runAnalysis(
        output,
        { file, case: name, name: 'analysis.ledger' },
        (lane) => ({
          result,
          scenario: scenario === undefined ? null : lane(scenario),
          asOf: asOf ?? new Date().toISOString().slice(0, 10),
          worth: worth ? { trials, seed } : null,
        }),
        ({ about, rows, conventions }) => {
          const money = (value: number | null) => right(value === null ? '' : figure(value, about.unit));
          const inUnit = (value: number | null, unit: string | null) =>
            right(value === null ? '' : figure(value, unit));
          return [
            ...heading(about, `Assumptions, by what hangs on them for ${about.label}`),
            ...withConventions(
              [
                [
                  'Assumption',
                  right('Value'),
                  right('P10'),
                  right('P90'),
                  right('At stake'),
                  right('Weakness'),
                  right('Look first'),
                  ...(worth ? [right('Worth at most')] : []),
                  'What is missing',
                ],
                ...rows.map((row) => [
                  row.label,
                  inUnit(row.value, row.unit),
                  inUnit(row.low, row.unit),
                  inUnit(row.high, row.unit),
                  money(row.stake),
                  right(share(row.weakness)),
                  money(row.priority),
                  ...(worth ? [money(row.worth)] : []),
                  row.missing,
                ]),
              ],
              conventions,
            ),
          ];
        },
      ),
    );
};

function day(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new InvalidArgumentError('Write a day, such as 2026-10-01.');
  return text;
}
