import { listArgument } from '../arguments.ts';
import { figure } from '../figures.ts';
import type { AddCommand } from '../main.ts';
import { caseCommand, heading, right, runAnalysis, withConventions } from '../run-analysis.ts';

type Options = { case?: string; result?: string; options?: string[]; scenarios?: string[]; lowest?: boolean };

export const regretCommand: AddCommand = (program, output) => {
  caseCommand(program, 'regret', 'options by scenarios: what each gives away against the best one there')
    .option('--result <line>', 'the line to look at; the headline of the case when left out')
    .option(
      '--options <names>',
      'options or scenarios, separated by commas, "base" is the base; all options of the case when left out',
      listArgument,
    )
    .option('--scenarios <scenarios>', 'what may happen; the base and all other scenarios when left out', listArgument)
    .option('--lowest', 'the lowest result is best, as with a cost')
    .action((file: string, { case: name, result, options, scenarios, lowest }: Options) =>
      runAnalysis(
        output,
        { file, case: name, name: 'analysis.regret' },
        (lane) => ({
          result,
          options: options?.map(lane),
          scenarios: scenarios?.map(lane),
          goal: lowest === true ? ('lowest' as const) : ('highest' as const),
        }),
        ({ about, scenarios: states, rows, choice, conventions }) => [
          ...heading(about, `Regret in ${about.label}`),
          ...withConventions(
            [
              ['Option', ...states.map(right), right('Greatest'), right('Expected')],
              ...rows.map((row) => [
                row.option,
                ...row.regrets.map((value) => right(figure(value, about.unit))),
                right(figure(row.greatestRegret, about.unit)),
                right(row.expectedRegret === null ? '' : figure(row.expectedRegret, about.unit)),
              ]),
            ],
            [
              `Least greatest regret: ${choice.minimax}. Best at its worst: ${choice.maximin}.${choice.expected === null ? '' : ` Best expected: ${choice.expected}.`}`,
              ...conventions,
            ],
          ),
        ],
      ),
    );
};
