import type { OutputOf } from '#shared/api/contract.ts';
import { listArgument, numberArgument } from '../arguments.ts';
import { figure } from '../figures.ts';
import type { AddCommand } from '../main.ts';
import { heading, resultCommand, runAnalysis, share, type CaseOptions } from '../run-analysis.ts';

type Options = CaseOptions & { options?: string[]; pairs?: boolean; lowest?: boolean; range?: number };

export const flipCommand: AddCommand = (program, output) => {
  resultCommand(program, 'flip', 'the smallest change of an assumption that makes another option best')
    .option(
      '--options <names>',
      'options or scenarios, separated by commas, "base" is the base; all options of the case when left out',
      listArgument,
    )
    .option('--pairs', 'also two assumptions that change together')
    .option('--lowest', 'the lowest result is best, as with a cost')
    .option('--range <share>', 'how far to move inputs without a distribution; 50% when left out', numberArgument)
    .action((file: string, { case: name, result, scenario, options, pairs, lowest, range }: Options) =>
      runAnalysis(
        output,
        { file, case: name, name: 'analysis.flip' },
        (lane) => ({
          result,
          scenario: scenario === undefined ? null : lane(scenario),
          options: options?.map(lane),
          pairs: pairs === true,
          goal: lowest === true ? ('lowest' as const) : ('highest' as const),
          range,
        }),
        report,
      ),
    );
};

function report({ about, best, values, singles, pairs, steady, conventions }: OutputOf<'analysis.flip'>): string[] {
  const told = ({ words, distance }: (typeof singles)[number]): string => `${words} (a move of ${share(distance)})`;
  return [
    ...heading(about, `Best by ${about.label}: ${best}`),
    ...values.map(({ option, value }) => `${option}: ${figure(value, about.unit)}`),
    '',
    ...(singles.length === 0 ? ['No single assumption changes the decision where it may lie.'] : singles.map(told)),
    ...(pairs.length === 0 ? [] : ['', 'Two together, with smaller moves than either alone:', ...pairs.map(told)]),
    ...(steady.length === 0 ? [] : ['', `Does not change the decision alone: ${steady.join(', ')}.`]),
    '',
    ...conventions,
  ];
}
