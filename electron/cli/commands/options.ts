import { listArgument } from '../arguments.ts';
import { figure } from '../figures.ts';
import type { AddCommand } from '../main.ts';
import { caseCommand, heading, right, runAnalysis, signed, withConventions } from '../run-analysis.ts';

type Options = { case?: string; results?: string[] };

export const optionsCommand: AddCommand = (program, output) => {
  caseCommand(program, 'options', 'the options of a case side by side, each with what it adds to doing nothing')
    .option('--results <lines>', 'the lines to look at; the results of the case when left out', listArgument)
    .action((file: string, { case: name, results }: Options) =>
      runAnalysis(
        output,
        { file, case: name, name: 'analysis.options' },
        () => ({ results }),
        ({ about, options, results: rows, conventions }) => [
          ...heading(about, 'Compared to doing nothing'),
          ...withConventions(
            [
              ['Result', ...options.map(right)],
              ...rows.flatMap(({ label, unit, values, differences }) => [
                [label, ...values.map((value) => right(figure(value, unit)))],
                [
                  '',
                  ...differences.map((difference, option) =>
                    right(option === options.length - 1 || difference === null ? '' : signed(difference, unit)),
                  ),
                ],
              ]),
            ],
            conventions,
          ),
        ],
      ),
    );
};
